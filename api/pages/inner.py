"""The service's own API, asked by the page as any reader would ask it, but without a network."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from fastapi import Request
from starlette.types import Message, Scope


@dataclass(frozen=True, slots=True)
class Answered:
    """What the API answered: a status and a JSON value."""

    status: int
    content: Mapping[str, Any]


async def posted(request: Request, path: str, content: Mapping[str, object]) -> Answered:
    """Return what the API answers to a JSON body that is posted to ``path``."""
    body = json.dumps(content).encode()
    scope: Scope = {
        "type": "http",
        "asgi": request.scope.get("asgi", {"version": "3.0"}),
        "http_version": "1.1",
        "method": "POST",
        "scheme": request.scope["scheme"],
        "path": path,
        "raw_path": path.encode(),
        "root_path": request.scope.get("root_path", ""),
        "query_string": b"",
        "headers": [(b"content-type", b"application/json"), (b"accept", b"application/json")],
        "client": request.scope.get("client"),
        "server": request.scope.get("server"),
        "app": request.app,
    }
    parts: list[bytes] = []
    status = 500

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        elif message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    await request.app(scope, receive, send)
    return Answered(status, cast("Mapping[str, Any]", json.loads(b"".join(parts))))
