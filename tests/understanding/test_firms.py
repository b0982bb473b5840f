"""A firm, its role and the person behind it: which of them is written to."""

from service.domain.fact import Person
from service.understanding.people import read_people


def test_a_firm_named_beside_its_role_is_written_to() -> None:
    people = read_people("avvisare la ditta delle paghe, Studio Paghe Brenta, entro maggio", "it")
    assert people.recipient == Person(organisation="Studio Paghe Brenta")
    assert people.team


def test_a_contact_person_comes_before_the_company() -> None:
    people = read_people("help me write to our cleaning company, contact is Denise. we stop in May", "en")
    assert people.recipient.name == "Denise"


def test_who_signs_with_a_house_behind_the_name_is_the_sender() -> None:
    for end in ("From Imelda at Quill & Co", "from Imelda, Hill Street Clinic"):
        assert read_people(f"We stop the window displays by Tunde in May. {end}", "en").sender.name == "Imelda"


def test_a_strange_name_that_the_text_speaks_of_comes_before_one_in_passing() -> None:
    text = "I've been meeting Oyelowo every Monday. He should join Harriet Sloane's group."
    assert read_people(text, "en").recipient.name == "Oyelowo"
