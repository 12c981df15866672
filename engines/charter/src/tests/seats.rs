//! Who should sit, who does, and what time does to it.

use expect_test::expect;

use super::check;

/// A body in which nothing but its seats is worth a word.
macro_rules! seats {
    ($rules:literal) => {
        concat!(
            "version 2020..\nmust unspecified\nmust elected\nmust sole organisation=region\nchair region: Alma\n",
            $rules
        )
    };
}

#[test]
fn what_is_left_when_nothing_is_known() {
    check(
        "2026-11-24",
        "version 2020..",
        &expect![[r#"
        ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
        ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
        ? Vilka ska ha plats? Arbetsordningen säger inget om det, så sammansättningen kan inte prövas.
        ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
    "#]],
    );
    check(
        "2026-11-24",
        "version 2020..\nmust named organisations=region",
        &expect![[r#"
        ? Inga platser är inlagda, så det går inte att se vilka som sitter.
        ? Hur ofta ska organet mötas? Arbetsordningen säger inget om det, så antalet möten kan inte prövas.
        ? Vem är ordförande? Arbetsordningen säger inget om hur det bestäms.
        ? Vem sammankallar? Arbetsordningen säger inget om det, så regeln kan inte prövas.
    "#]],
    );
    check(
        "2026-11-24",
        "",
        &expect![[r#"
        ? Ingen arbetsordning gäller den här dagen, så inget kan prövas.
    "#]],
    );
}

#[test]
fn a_body_that_does_not_exist_says_nothing() {
    check("2026-11-24", "exists 2027..\nversion 2020..", &expect![[""]]);
}

#[test]
fn a_missing_seat_and_one_too_many() {
    check(
        "2026-11-24",
        seats!(
            "group kommuner = kramfors, timra, ange
            must each_of group=kommuner count=1
            member kramfors: Bo
            member kramfors: Cia
            member timra: Dan"
        ),
        &expect![[r#"
            ✗ Plats saknas för Ånge kommun. Var och en av länets kommuner ska ha en plats.
            ✗ För många platser har Kramfors kommun. Var och en av länets kommuner ska ha en plats.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn an_empty_seat_is_told_once_even_when_two_rules_cover_it() {
    check(
        "2026-11-24",
        seats!(
            "group kommuner = kramfors, timra
            must each_of group=kommuner count=1
            must named organisations=region,timra
            member kramfors: Bo
            member timra:"
        ),
        &expect![[r#"
            ! Av två platser är en vakant. Ingen är utsedd från Timrå kommun.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn an_empty_seat_that_no_rule_covers() {
    check(
        "2026-11-24",
        seats!("must named organisations=region\nmember timra:"),
        &expect![[r#"
        ! Platsen är vakant. Ingen är utsedd från Timrå kommun.
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
        ✓ Platsen för Region Västernorrland är besatt.
    "#]],
    );
}

#[test]
fn nominated_is_not_appointed() {
    check(
        "2026-11-24",
        seats!(
            "must named organisations=timra,ange,kramfors
            member timra: ?Bo 2026..
            member ange: Cia 2027-01-01..
            member kramfors: Dan ..2027-03-31; ?Eva 2027-04-01.."
        ),
        &expect![[r#"
            ! En plats är tom tills den som är utsedd från Ånge kommun tillträder den 1 januari 2027.
            ! En plats väntar på beslut. En nominerad finns från Timrå kommun.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn an_organisation_that_has_ceased() {
    check(
        "2026-11-24",
        seats!("organisation landstinget ..2018\nmust named organisations=landstinget,region"),
        &expect![[r#"
            ? Källan säger inget om hur ofta organet ska mötas.
            ? Arbetsordningen nämner Landstinget, som inte längre finns. Vem har tagit över platsen?
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn a_seat_of_an_organisation_that_has_ceased() {
    check(
        "2026-11-24",
        seats!("organisation landstinget ..2018\nmember landstinget: Bo"),
        &expect![[r#"
            ! Landstinget finns inte längre men har en plats kvar. Vem har tagit över?
            ? Källan säger inget om hur ofta organet ska mötas.
            ? Vilka ska ha plats? Arbetsordningen säger inget om det, så sammansättningen kan inte prövas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn two_people_in_one_seat() {
    check(
        "2026-11-24",
        seats!("must named organisations=timra\nmember timra: Bo; Cia 2026-06-01.."),
        &expect![[r#"
        ✗ Två personer sitter på samma plats (ledamot) samma dag: Cia och Bo.
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
        ✓ Platsen för Timrå kommun är besatt.
    "#]],
    );
}

#[test]
fn mandates_that_end_together_are_told_together() {
    let body = seats!(
        "must named organisations=timra,ange,kramfors
        member timra: Bo ..2027-03-31
        member ange: Cia ..2027-03-31
        member kramfors: Dan ..2027-03-31; Eva 2027-04-01.."
    );
    check(
        "2026-10-01",
        body,
        &expect![[r#"
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
        ✓ Alla tre platser för Ånge kommun, Kramfors kommun och Timrå kommun är besatta.
    "#]],
    );
    check(
        "2026-10-02",
        body,
        &expect![[r#"
        ! Den 31 mars 2027 går mandatet ut på två platser, och ingen är utsedd eller nominerad efter det: Ånge kommun och Timrå kommun.
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
        ✓ Alla tre platser för Ånge kommun, Kramfors kommun och Timrå kommun är besatta.
    "#]],
    );
}

#[test]
fn a_term_without_seats_and_a_term_with_nominations_only() {
    let body = "term 2023-2026
        term 2027-2030
        version 2020..
        must unspecified
        must open
        must elected
        must sole organisation=region
        chair region term=2023-2026 2023..2026: Alma
        member timra term=2023-2026 2023..2026: Bo
        ";
    check(
        "2026-11-24",
        body,
        &expect![[r#"
        ! Mandatperioden 2027–2030 börjar den 1 januari 2027. Inga platser är inlagda för den.
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Organet väljer sin ordförande. Ordförande är Alma.
    "#]],
    );
    let body =
        &format!("{body}\nchair region term=2027-2030 2027..2030: Alma\nmember timra term=2027-2030 2027..2030: ?Bo");
    check(
        "2026-11-24",
        body,
        &expect![[r#"
            ! Mandatperioden 2027–2030 börjar den 1 januari 2027. Båda platserna har namn, men en är bara nominerad. Beslut saknas från Timrå kommun.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
    check(
        "2026-11-24",
        &body.replace('?', ""),
        &expect![[r#"
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
            ✓ Mandatperioden 2027–2030 börjar den 1 januari 2027. Båda platserna har någon utsedd.
        "#]],
    );
}

#[test]
fn both_from_the_same_side() {
    check(
        "2026-11-24",
        seats!(
            "group alla = timra
            side timra s=majority c=majority m=opposition
            must governing_pair group=alla
            member timra: Bo (s)
            member timra: Cia (c)"
        ),
        &expect![[r#"
            ✗ Båda platserna för Timrå kommun innehas av majoriteten. Det ska vara en från majoriteten och en från oppositionen.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn pairs_that_are_not_two() {
    check(
        "2026-11-24",
        seats!(
            "group alla = timra, ange, kramfors
            side timra s=majority m=opposition
            must governing_pair group=alla
            member timra/majority: Bo (s)
            member timra/majority: Cia (s)
            member timra/opposition: Dan (m)
            member ange:"
        ),
        &expect![[r#"
            ✗ Mer än två platser finns för Timrå kommun. Majoritet och opposition ska ha en var.
            ✗ Plats saknas för både majoritet och opposition: Kramfors kommun.
            ✗ Bara en plats av två finns för Ånge kommun. Majoritet och opposition ska ha var sin.
            ! Av fyra platser är en vakant. Ingen är utsedd från Ånge kommun.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn areas_guests_and_groups() {
    check(
        "2026-11-24",
        seats!(
            "group kranskommuner = timra
            area norr
            must one_per areas=norr,syd
            must invited organisations=handelskammaren
            must on_behalf_of organisation=ange group=kranskommuner
            member - area=norr: Bo
            member - area=norr: Cia
            member handelskammaren: Dan"
        ),
        &expect![[r#"
            ✗ Mer än en plats finns för Norr. Det ska finnas en plats för vart och ett av två områden.
            ✗ Plats saknas för Syd. Det ska finnas en plats för vart och ett av två områden.
            ✗ Ånge kommun ska företräda kranskommuner men har ingen sådan plats.
            ! Handelskammaren ska bjudas in enligt arbetsordningen men har plats som ledamot.
            ! Ånge kommun ska företräda kranskommuner men hör inte själv dit.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn sectors_that_are_empty_or_unknown() {
    check(
        "2026-11-24",
        seats!(
            "must sectors all_of=public,business,academia
            organisation region sector=regions
            member almi sector=business:
            member nagon: Bo"
        ),
        &expect![[r#"
            ! Det finns plats för näringsliv, men ingen sitter där.
            ? Källan säger inget om hur ofta organet ska mötas.
            ? Det går inte att se om akademi är med. Sektor saknas för en plats.
            ✓ Organet väljer sin ordförande. Ordförande är Alma.
        "#]],
    );
}

#[test]
fn seats_of_areas_are_named_by_area() {
    let body = "term 2023-2026
        term 2027-2030
        version 2020..
        must unspecified
        must elected
        must sole organisation=region
        must one_per areas=norr,syd
        member - area=norr term=2023-2026 2023..2026: Alma
        member - area=syd term=2023-2026 2023..2026:
        member - area=norr term=2027-2030 2027..2030: ?Bo
        member - area=syd term=2027-2030 2027..2030:
        chair region: Cia";
    check(
        "2026-11-24",
        body,
        &expect![[r#"
        ! Av två platser är en vakant. Ingen är utsedd för Syd.
        ! Mandatperioden 2027–2030 börjar den 1 januari 2027. Av tre platser är en tillsatt, en nominerad och en utan namn. Namn saknas för Syd.
        ? Källan säger inget om hur ofta organet ska mötas.
        ✓ Organet väljer sin ordförande. Ordförande är Cia.
    "#]],
    );
    check(
        "2026-11-24",
        &body.replace("syd term=2027-2030 2027..2030:", "syd term=2027-2030 2027..2030: ?Dan"),
        &expect![[r#"
            ! Av två platser är en vakant. Ingen är utsedd för Syd.
            ! Mandatperioden 2027–2030 börjar den 1 januari 2027. Alla tre platser har namn, men två är bara nominerade.
            ? Källan säger inget om hur ofta organet ska mötas.
            ✓ Organet väljer sin ordförande. Ordförande är Cia.
        "#]],
    );
}
