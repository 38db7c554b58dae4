"""How large a request may be."""

from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.failures import failure

MOST_BODY_BYTES = 1_000_000


class _TooLarge(Exception):
    pass


class BodyLimit:
    """ASGI middleware: a larger body is answered 413, whether announced or streamed."""

    def __init__(self, app: ASGIApp, most: int = MOST_BODY_BYTES) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, counting its body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"")
        if announced.isdigit() and int(announced) > self._most:
            await self._refuse(scope, receive, send)
            return
        received = 0
        answering = False

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._most:
                raise _TooLarge
            return message

        async def watched(message: Message) -> None:
            nonlocal answering
            if answering or received <= self._most:
                answering = True
                await send(message)

        try:
            await self._app(scope, counted, watched)
        except _TooLarge:
            if answering:
                raise
        if received > self._most and not answering:  # what else was made of it was held back
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = failure(
            scope["path"],
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"The body has more than {self._most:,} bytes.",
            kind="urn:fakkel:error:body-too-large",
        )
        await found.as_json()(scope, receive, send)
