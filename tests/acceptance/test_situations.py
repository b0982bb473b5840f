"""Situations that other people typed, sent to the running service and held against what their messages must carry."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient


@pytest.fixture(scope="session")
def judge(shared: Path) -> Callable[[dict[str, Any], int, dict[str, Any]], dict[str, Any]]:
    """The judge that lies beside the situations."""
    spec = importlib.util.spec_from_file_location("run_situations", shared / "measure/run_situations.py")
    assert spec is not None
    assert spec.loader is not None
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[dict[str, Any], int, dict[str, Any]], dict[str, Any]] = module.judge
    return found


@pytest.mark.asyncio
@pytest.mark.parametrize("language", ["en", "it"])
async def test_strangers_situations_become_messages_they_would_send(
    language: str, shared: Path, judge: Callable[..., dict[str, Any]], client: AsyncTestClient[Litestar]
) -> None:
    rows = (shared / f"data/situations/{language}.jsonl").read_text("utf-8").splitlines()
    verdicts = []
    for case in map(json.loads, rows):
        reply = await client.post("/messages", json={"situation": case["text"], "engine": "template"})
        assert reply.status_code in {201, 422}
        verdicts.append(judge(case, reply.status_code, reply.json()))
    served = [verdict for verdict in verdicts if "covered" in verdict]
    assert sum(verdict["routed"] for verdict in verdicts) >= 0.9 * len(verdicts)
    assert sum(verdict["covered"] for verdict in served) >= 0.7 * sum(verdict["facts"] for verdict in served)
    assert sum(bool(verdict["leaks"]) for verdict in served) <= 0.15 * len(served)
