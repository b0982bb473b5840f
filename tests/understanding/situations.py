"""Situations of all four kinds in both languages, and what is understood of them."""

from service.composing.template.composer import TemplateComposer
from service.domain.brief import Brief
from service.domain.request import Request
from service.playbooks.library import Library
from service.understanding.understand import understand

VENDOR = {
    "en": (
        "Our web agency PixelForge (contact: Marta) redesigned our shop and doubled our leads. We now need "
        "someone on call around the clock. Our contract ends on 30 June. We need the passwords handed over. Keep "
        "it under 120 words."
    ),
    "it": (
        "Lavoriamo con l'agenzia PixelForge da sei anni, Marta ha rifatto il nostro sito. Ora ci serve "
        "assistenza anche di notte e passiamo a un fornitore interno. Il contratto finisce il 30 giugno. Massimo "
        "120 parole."
    ),
}
COFFEE = {
    "en": (
        "Jonas and I have coffee every Thursday. I love our chats but the product launch takes all my time; I "
        "want to stop our coffees for the next four months. If something is urgent he can text me."
    ),
    "it": (
        "Prendo un caffè con Sara ogni giovedì e le nostre chiacchierate mi piacciono molto. Il lancio del "
        "prodotto mi impegna del tutto, quindi sospendo i caffè per quattro mesi. Per le urgenze può mandarmi un "
        "sms."
    ),
}
MENTEE = {
    "en": (
        "I have been mentoring Pilar, a junior analyst, for two years and she has grown a lot: she now runs the "
        "monthly report alone. It is time she learned from someone else, Ingrid in treasury."
    ),
    "it": (
        "Seguo Giulia, una giovane analista, da due anni ed è cresciuta tanto: ora fa da sola il report mensile. "
        "È ora che impari da altri, per esempio da Henrik Olsson del team Product."
    ),
}
GROUP = {
    "en": (
        "I meet Sara for lunch every week, which I enjoy. I cannot keep up one-on-ones any more and would like "
        "her to join the group breakfast on the first Friday of the month at 8:30 at the Community Hub."
    ),
    "it": (
        "Prendo un caffè con Sara ogni settimana per parlare di lavoro, ma non riesco più a fare incontri a due. "
        "Vorrei invitarla alla colazione di gruppo il primo venerdì del mese alle 8:30 al Caffè Letterario."
    ),
}
SITUATIONS = [
    (playbook, language, texts[language])
    for playbook, texts in (
        ("vendor_exit", VENDOR),
        ("mentee_handoff", MENTEE),
        ("coffee_pause", COFFEE),
        ("coffee_group", GROUP),
    )
    for language in ("en", "it")
]

TEXTS = [situation for _, _, situation in SITUATIONS]


def read(library: Library, situation: str = "", **fields: object) -> Brief:
    request = Request(situation=situation, **fields)  # type: ignore[arg-type]
    return understand(request, library.playbooks, library.languages)


def message(library: Library, brief: Brief) -> str:
    return TemplateComposer(library).compose(brief, library.default).text
