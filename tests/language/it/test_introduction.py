"""Names behind "a", with the article their title asks for."""

import pytest

from service.language.it.introduction import to_person


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("dott.ssa Maria Ferri", "alla dott.ssa Maria Ferri"),
        ("Prof.ssa Conti", "alla Prof.ssa Conti"),
        ("sig.ra Bo", "alla sig.ra Bo"),
        ("avv. Ruffini", "all'avv. Ruffini"),
        ("Ing. Sala", "all'Ing. Sala"),
        ("arch. Bruna Levi", "all'arch. Bruna Levi"),
        ("dott. Neri", "al dott. Neri"),
        ("prof. Conti", "al prof. Conti"),
        ("signor Pozzi", "al signor Pozzi"),
        ("Henrik Olsson", "a Henrik Olsson"),
        ("Anna Conti del marketing", "ad Anna Conti del marketing"),
        ("Elena Riva", "a Elena Riva"),
        ("suor Agnese", "a suor Agnese"),
        ("don Luigi", "a don Luigi"),
        ("la Bruna", "alla Bruna"),
        ("il team Product", "al team Product"),
        ("team Product", "al team Product"),
        ("l'ufficio gare", "all'ufficio gare"),
        ("lo studio Levi", "allo studio Levi"),
        ("le colleghe di Lodi", "alle colleghe di Lodi"),
        ("dott. Neri e prof.ssa Conti", "al dott. Neri e alla prof.ssa Conti"),
        ("Nadia e Dario", "a Nadia e Dario"),
        ("Marta e il notaio Sala", "a Marta e al notaio Sala"),
        ("Nadia e l'avv. Sala", "a Nadia e all'avv. Sala"),
    ],
)
def test_a_name_behind_a_takes_the_article_of_its_title(name: str, to: str) -> None:
    assert to_person(name) == to
