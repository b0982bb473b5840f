"""A fifth playbook is a folder and its phrases: dropped in, it is listed, routed to and composed, without Python."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from litestar import Litestar
from litestar.testing import AsyncTestClient

from service.app import create_app
from service.domain.errors import Broken
from service.opening import open_library
from service.settings import Settings
from tests.conftest import ROOT

Client = AsyncTestClient[Litestar]

PLAYBOOK = """\
name = "podcast_end"

[[step]]
name = "applause"
movement = "appreciation"
plan = ["thanks", "win*", "gratitude?"]

[[step]]
name = "fade_out"
movement = "decision"
plan = ["reason", "decision"]

[[step]]
name = "encore"
movement = "way_forward"
plan = ["ask", "offer*", "warm_close?"]

[en]
title = "Ending a podcast"
description = "For a show made with a co-host that comes to its last episode."
cues = [
    { weight = 4.0, words = ["podcast*", "episode*", "co-host*", "cohost*", "recording session*"] },
    { weight = 2.0, words = ["listeners", "microphone*", "our show"] },
]
advice = [{ when = "after", text = "Tell the listeners together." }]
questions = [{ key = "last_day", text = "Which episode is the last?" }]

[it]
title = "Chiudere un podcast"
description = "Per un programma fatto in due che arriva all'ultima puntata."
cues = [
    { weight = 4.0, words = ["podcast*", "puntata", "puntate", "co-conduttor*", "registrazion*"] },
    { weight = 2.0, words = ["ascoltator*", "microfon*", "il nostro programma"] },
]
advice = [{ when = "after", text = "Ditelo insieme agli ascoltatori." }]
questions = [{ key = "last_day", text = "Qual è l'ultima puntata?" }]
"""

# step, what it says, the text in both languages; what stands between braces is a slot
PHRASES = [
    ("subject", "subject", "Our podcast, and thank you", "Il nostro podcast, e un grazie"),
    ("applause", "thanks", "Every hour at the microphone was a joy.", "Ogni ora al microfono è stata una gioia."),
    ("applause", "win", "I won't forget it: {{ wins.said }}.", "Non lo dimentico: {{ wins.said }}."),
    ("fade_out", "reason", "My weeks have filled up.", "Le mie settimane si sono riempite."),
    ("fade_out", "reason", "Here is what changed: {{ reason.said }}.", "Ecco che cosa è cambiato: {{ reason.said }}."),
    ("fade_out", "decision", "So I am closing our show.", "Per questo chiudo il nostro programma."),
    (
        "fade_out",
        "decision",
        "So our show goes off the air {{ last_day.on }}.",
        "Per questo il nostro programma si chiude {{ last_day.on }}.",
    ),
    ("encore", "ask", "Shall we record one last greeting?", "Registriamo un ultimo saluto?"),
]

SITUATIONS = {
    "en": (
        "I make a podcast with Jonas, my co-host, since 2021. He edited every episode and doubled our listeners. "
        "I have a new job and no evenings left, so I want to stop our podcast at the end of May."
    ),
    "it": (
        "Faccio un podcast con Jonas dal 2021, le puntate le ha montate tutte lui e gli ascoltatori sono "
        "raddoppiati. Ho un lavoro nuovo e nessuna sera libera, quindi chiudo il podcast a fine maggio."
    ),
}
OFF_AIR = {"en": ("our show", "at the end of May"), "it": ("nostro programma", "a fine maggio")}
VENDOR = (
    "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need someone "
    "on call around the clock. Our contract ends on 30 June."
)


def bank(column: int) -> str:
    rows = []
    for step, says, *texts in PHRASES:
        slots = [part.partition("}}")[0].strip() for part in texts[column].split("{{")[1:]]
        needs = ", ".join(f'"{slot}"' for slot in slots)
        rows.append(f'[[phrase]]\nstep = "{step}"\nsays = "{says}"\nneeds = [{needs}]\ntext = "{texts[column]}"\n')
    return "\n".join(rows)


@pytest.fixture
def prompts(tmp_path: Path) -> Path:
    """A copy of what ships, with one playbook more."""
    folder = tmp_path / "prompts"
    shutil.copytree(ROOT / "prompts", folder)
    (folder / "playbooks" / "podcast_end").mkdir()
    (folder / "playbooks" / "podcast_end" / "playbook.toml").write_text(PLAYBOOK, encoding="utf-8")
    for column, language in enumerate(("en", "it")):
        (folder / "v1" / "phrases" / f"podcast_end.{language}.toml").write_text(bank(column), encoding="utf-8")
    return folder


@pytest_asyncio.fixture
async def client(prompts: Path) -> AsyncIterator[Client]:
    """A client of the app that reads the copy."""
    async with AsyncTestClient(create_app(Settings(prompts_dir=prompts))) as it:
        yield it


async def write(client: Client, **body: Any) -> dict[str, Any]:
    response = await client.post("/messages", json=body)
    assert response.status_code == 201, response.text
    message: dict[str, Any] = response.json()
    return message


@pytest.mark.asyncio
async def test_it_is_listed(client: Client) -> None:
    listed = {one["name"]: one for one in (await client.get("/playbooks")).json()["playbooks"]}
    assert len(listed) == 5
    assert [step["name"] for step in listed["podcast_end"]["steps"]] == ["applause", "fade_out", "encore"]
    assert listed["podcast_end"]["languages"]["it"]["title"] == "Chiudere un podcast"


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.asyncio
async def test_a_situation_of_its_kind_is_routed_to_it_and_composed(client: Client, language: str) -> None:
    message = await write(client, situation=SITUATIONS[language], sender={"name": "Ada"})
    assert (message["playbook"], message["language"]) == ("podcast_end", language)
    assert [passage["step"] for passage in message["passages"]] == ["applause", "fade_out", "encore"]
    assert all(part in message["text"] for part in OFF_AIR[language]), message["text"]
    assert "Jonas" in message["text"]
    assert "{{" not in message["text"]
    assert [one["text"] for one in message["advice"]]


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.asyncio
async def test_it_may_be_asked_for_by_name_in_every_voice(client: Client, language: str) -> None:
    for channel in ("email", "chat", "letter", "spoken"):
        for formality in ("casual", "neutral", "formal"):
            preferences = {"language": language, "channel": channel, "formality": formality}
            message = await write(client, situation=VENDOR, playbook="podcast_end", preferences=preferences)
            assert message["playbook"] == "podcast_end"
            assert all(passage["text"] for passage in message["passages"])


@pytest.mark.asyncio
async def test_the_others_go_on_as_before(client: Client) -> None:
    assert (await write(client, situation=VENDOR))["playbook"] == "vendor_exit"


@pytest.mark.parametrize("language", ["en", "it"])
def test_without_its_phrases_in_a_language_the_start_says_what_is_missing(prompts: Path, language: str) -> None:
    (prompts / "v1" / "phrases" / f"podcast_end.{language}.toml").unlink()
    with pytest.raises(Broken, match=rf"podcast_end\.{language}\.toml"):
        open_library(prompts, None)
