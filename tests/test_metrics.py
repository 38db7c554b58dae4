"""What the service counts of itself."""

from pathlib import Path

from fastapi.testclient import TestClient

from api.app import create_app
from api.metrics import CONTENT_TYPE, Metrics
from tests.conftest import library


def lines(text: str, name: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(f"{name}{{")]


def test_requests_are_counted_by_route_and_never_by_what_was_asked(small_index: Path) -> None:
    opened = library(small_index)
    opened.open()
    with TestClient(create_app(opened), raise_server_exceptions=False) as client:
        for path in (
            "/v1/search?q=geheim",
            "/v1/search?q=torch",
            "/v1/search",
            "/v1/articles/en/x",
        ):
            client.get(path)
        client.get("/geheim")
        answer = client.get("/metrics")
    assert (answer.status_code, answer.headers["content-type"]) == (200, CONTENT_TYPE)
    assert lines(answer.text, "fakkel_requests_total") == [
        'fakkel_requests_total{method="GET",route="/v1/search",status="200"} 2.0',
        'fakkel_requests_total{method="GET",route="/v1/search",status="422"} 1.0',
        'fakkel_requests_total{method="GET",route="/v1/articles/{article_id:path}",'
        'status="404"} 1.0',
        'fakkel_requests_total{method="any",route="none",status="404"} 1.0',
    ]
    assert "geheim" not in answer.text


def test_durations_fall_into_buckets() -> None:
    metrics = Metrics()
    metrics.count("GET", "/v1/search", 200, 0.004)
    metrics.count("GET", "/v1/search", 200, 0.3)
    found = lines(metrics.text().decode(), "fakkel_request_seconds_bucket")
    at = {line.split('le="')[1].split('"')[0]: float(line.rpartition(" ")[2]) for line in found}
    assert (at["0.005"], at["0.25"], at["0.5"], at["+Inf"]) == (1, 1, 2, 2)
