//! Calendars as Outlook, Google and Apple write them, and such as nobody should.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Prov//SV\n{lines}\nEND:VCALENDAR\n").replace('\n', "\r\n")
}

fn event(lines: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\nUID:1\nSUMMARY:Tandläkare\n{lines}\nEND:VEVENT"))
}

fn of_2027(text: &str) -> Result<Vec<Stretch>, Vec<Fault>> {
    busy(text, date(2027, 1, 1), date(2027, 12, 31))
}

/// "04-12 09:00–11:00" for each stretch of 2027.
fn told(text: &str) -> Vec<String> {
    let stretches = of_2027(text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let tell = |one: &Stretch| {
        let days = one.from.date() != one.to.date();
        format!("{}–{}", one.from.strftime("%m-%d %H:%M"), one.to.strftime(if days { "%m-%d %H:%M" } else { "%H:%M" }))
    };
    stretches.iter().map(tell).collect()
}

fn wrong(text: &str) -> Vec<(usize, Wrong)> {
    of_2027(text).expect_err("it cannot be read").into_iter().map(|fault| (fault.line, fault.wrong)).collect()
}

const OUTLOOK: &str = r#"BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
RRULE:FREQ=MONTHLY;UNTIL=20270610T060000Z;INTERVAL=1;BYDAY=2TH
EXDATE;TZID=W. Europe Standard Time:20270311T080000
SUMMARY;LANGUAGE=sv-se:Ledningsgrupp
DTSTART;TZID="W. Europe Standard Time":20270114T080000
DTEND;TZID="W. Europe Standard Time":20270114T093000
UID:040000008200E00074C5B7101A82E008
SEQUENCE:3
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
TRIGGER:-PT15M
DURATION:PT5M
ACTION:DISPLAY
END:VALARM
END:VEVENT
BEGIN:VEVENT
SUMMARY;LANGUAGE=sv-se:Ledningsgrupp
DTSTART;TZID="W. Europe Standard Time":20270506T130000
DTEND;TZID="W. Europe Standard Time":20270506T150000
UID:040000008200E00074C5B7101A82E008
RECURRENCE-ID;TZID="W. Europe Standard Time":20270513T080000
SEQUENCE:4
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270823
DTEND;VALUE=DATE:20270825
TRANSP:OPAQUE
X-MICROSOFT-CDO-BUSYSTATUS:OOF
UID:2
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20270906
DTEND;VALUE=DATE:20270907
X-MICROSOFT-CDO-BUSYSTATUS:FREE
UID:3
END:VEVENT"#;

#[test]
fn as_outlook_writes_it() {
    assert_eq!(
        told(&calendar(OUTLOOK)),
        [
            "01-14 08:00–09:30",
            "02-11 08:00–09:30",
            "04-08 08:00–09:30",
            "05-06 13:00–15:00",
            "06-10 08:00–09:30",
            "08-23 00:00–08-25 00:00",
        ],
        "the second Thursday, not in March, in May moved a week, in June the last: until is said in UTC"
    );
}

#[test]
fn as_google_writes_it() {
    let lines = "X-WR-TIMEZONE:Europe/Stockholm\nBEGIN:VEVENT\nDTSTART:20270712T110000Z\nDTEND:20270712T120000Z\nUID:a@google.com\n\
        STATUS:CONFIRMED\nTRANSP:OPAQUE\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Stockholm:20261207T090000\n\
        DTEND;TZID=Europe/Stockholm:20261207T100000\nRRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20270131T225959Z;BYDAY=MO,WE\n\
        EXDATE;TZID=Europe/Stockholm:20270106T090000\nUID:b@google.com\nSTATUS:CONFIRMED\nEND:VEVENT\nBEGIN:VEVENT\n\
        DTSTART;TZID=Europe/Stockholm:20270118T090000\nDTEND;TZID=Europe/Stockholm:20270118T100000\nUID:b@google.com\n\
        RECURRENCE-ID;TZID=Europe/Stockholm:20270118T090000\nSTATUS:CANCELLED\nEND:VEVENT\nBEGIN:VEVENT\n\
        DTSTART;VALUE=DATE:20270601\nDTEND;VALUE=DATE:20270602\nUID:c@google.com\nTRANSP:TRANSPARENT\nEND:VEVENT";
    assert_eq!(
        told(&calendar(lines)),
        [
            "01-04 09:00–10:00",
            "01-11 09:00–10:00",
            "01-13 09:00–10:00",
            "01-20 09:00–10:00",
            "01-25 09:00–10:00",
            "01-27 09:00–10:00",
            "07-12 13:00–14:00",
        ]
    );
}

#[test]
fn as_apple_writes_it() {
    let lines = "X-APPLE-CALENDAR-COLOR:#FF2968\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:16040315\nDURATION:P1D\nRRULE:FREQ=YEARLY\n\
        UID:birthday\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;TZID=Europe/London:20270215T150000\n\
        DTEND;TZID=Europe/London:20270215T160000\nUID:london\nEND:VEVENT\nBEGIN:VEVENT\n\
        DTSTART;TZID=Europe/Stockholm:20270329T083000\nDTEND;TZID=Europe/Stockholm:20270329T093000\n\
        RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;COUNT=2\nUID:monday\nX-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC\nEND:VEVENT";
    assert_eq!(
        told(&calendar(lines)),
        ["02-15 16:00–17:00", "03-15 00:00–03-16 00:00", "03-29 08:30–09:30", "04-26 08:30–09:30"]
    );
}

#[test]
fn a_zone_of_no_known_name_is_ours_when_it_has_our_winter() {
    let own = |name: &str, winter: &str| {
        calendar(&format!(
            "BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:{winter}\n\
             END:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID={name}:20270712T090000\nDURATION:PT2H\nEND:VEVENT"
        ))
    };
    assert_eq!(told(&own("Customized Time Zone", "+0100")), ["07-12 09:00–11:00"]);
    assert_eq!(wrong(&own("Customized Time Zone", "+0530")), [(13, Wrong::Zone)]);
    assert_eq!(wrong(&event("DTSTART;TZID=Ankeborg:20270712T090000")), [(7, Wrong::Zone)]);
}

#[test]
fn lengths_days_and_the_change_of_clocks() {
    assert_eq!(told(&event("DTSTART;VALUE=DATE:20270412")), ["04-12 00:00–04-13 00:00"]);
    assert_eq!(told(&event("DTSTART:20270412T090000")), ["04-12 09:00–10:00"], "nobody has said how long");
    assert_eq!(told(&event("DTSTART:20270412T090000\nDURATION:P1DT1H")), ["04-12 09:00–04-13 10:00"]);
    let weekly = event("DTSTART:20270322T070000Z\nDTEND:20270322T080000Z\nRRULE:FREQ=WEEKLY;COUNT=2");
    assert_eq!(told(&weekly), ["03-22 08:00–09:00", "03-29 09:00–10:00"], "UTC is UTC, also in summer");
    let daily = event("DTSTART;VALUE=DATE:20270327\nRRULE:FREQ=DAILY;UNTIL=20270328");
    assert_eq!(told(&daily), ["03-27 00:00–03-28 00:00", "03-28 00:00–03-29 00:00"]);
    // 02.30 is there twice on the last night of October.
    assert_eq!(told(&event("DTSTART;TZID=Europe/Stockholm:20271031T023000\nDURATION:PT1H")), ["10-31 03:30–04:30"]);
    let new_year = event("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270103");
    assert_eq!(told(&new_year), ["01-01 00:00–01-03 00:00"], "cut to the year");
    assert_eq!(told(&event("DTSTART:20270412T090000\nDTEND:20270412T090000")), Vec::<String>::new());
    assert_eq!(told(&event("DTSTART:20280412T090000\nRRULE:FREQ=DAILY")), Vec::<String>::new());
    assert_eq!(told(&event("DTSTART:20270412T090000\nRRULE:FREQ=DAILY;UNTIL=20260101")), Vec::<String>::new());
}

#[test]
fn two_events_at_one_time_do_not_take_each_others_exceptions() {
    let of = |uid: &str, more: &str| {
        format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART:20270111T090000\nDURATION:PT1H\n{more}\nEND:VEVENT\n")
    };
    let moved =
        "BEGIN:VEVENT\nUID:b\nRECURRENCE-ID:20270118T090000\nDTSTART:20270119T140000\nDURATION:PT1H\nEND:VEVENT";
    let both = of("a", "RRULE:FREQ=WEEKLY;COUNT=2") + &of("b", "RRULE:FREQ=WEEKLY;COUNT=2") + moved;
    assert_eq!(
        told(&calendar(&both)),
        ["01-11 09:00–10:00", "01-11 09:00–10:00", "01-18 09:00–10:00", "01-19 14:00–15:00"]
    );
}

#[test]
fn years_before_do_not_use_up_what_is_asked_for() {
    let since_1990 = told(&event("DTSTART:19900101T080000\nDTEND:19900101T090000\nRRULE:FREQ=DAILY"));
    assert_eq!((since_1990.len(), since_1990[364].as_str()), (365, "12-31 08:00–09:00"));
    let counted = event("DTSTART:20200101T080000\nRRULE:FREQ=DAILY;COUNT=1000000000");
    assert_eq!(told(&counted).len(), 365);
    let many: String = (0..200)
        .map(|n| format!("BEGIN:VEVENT\nUID:{n}\nDTSTART:20150105T080000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"))
        .collect();
    assert_eq!(told(&calendar(many.trim_end())).len(), 200 * 52);
}

#[test]
fn what_comes_too_often_is_told() {
    for rule in ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=5", "FREQ=HOURLY;COUNT=1000000000"] {
        assert_eq!(wrong(&event(&format!("DTSTART:19900101T000000\nRRULE:{rule}"))), [(8, Wrong::TooOften)], "{rule}");
    }
    let numbers = |to: u32| (0..to).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let all = format!("FREQ=YEARLY;BYHOUR={};BYMINUTE={}", numbers(24), numbers(60));
    assert_eq!(wrong(&event(&format!("DTSTART:20270101T000000\nRRULE:{all}"))), [(8, Wrong::TooOften)]);
    let since = event("DTSTART:18000101T080000\nRRULE:FREQ=DAILY");
    assert_eq!(wrong(&since), [(8, Wrong::TooManyTimes)]);
    assert_eq!(of_2027(&since).expect_err("too many")[0].found, "50000");
}

#[test]
fn rules_that_never_come_true_end() {
    let never = event("DTSTART:20270101T000000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    assert_eq!(told(&never), Vec::<String>::new());
    for more in ["", "RDATE:20270107T100000\n"] {
        let one = |n| {
            let never = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30";
            format!("BEGIN:VEVENT\nUID:{n}\nDTSTART:20270101T000000\n{never}\n{more}END:VEVENT\n")
        };
        let many: String = (0..5_000).map(one).collect();
        let faults = wrong(&calendar(many.trim_end()));
        assert_eq!(faults.len(), 1, "only so many are tried, and it is told once");
        assert_eq!(faults[0].1, Wrong::TooManyTimes);
    }
}

#[test]
fn everything_wrong_is_told_with_its_line() {
    let text = calendar(
        "BEGIN:VEVENT\nUID:1\nDTSTART:i måndags\nRRULE:FREQ=FORTNIGHTLY\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Läkare\nEND:VEVENT\n\
         BEGIN:VEVENT\nDTSTART:20270412T090000\nDTEND:20270411T090000\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270231T090000\n\
         DURATION:en timme\nEXDATE:20270301,i mars\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20270412 kl 9\nEND:VEVENT\n\
         BEGIN:VEVENT\nTRANSP:TRANSPARENT\nDTSTART:någon gång\nEND:VEVENT",
    );
    assert_eq!(
        wrong(&text),
        [
            (6, Wrong::Value),
            (7, Wrong::Rule),
            (9, Wrong::NoBeginning),
            (15, Wrong::Backwards),
            (18, Wrong::Value),
            (19, Wrong::Value),
            (20, Wrong::Value),
            (23, Wrong::Value),
        ]
    );
    let faults = of_2027(&text).expect_err("it cannot be read");
    assert_eq!(faults[0].found, "i måndags");
    assert!(faults.iter().all(|fault| !fault.found.contains("Läkare")), "what it is about is nobody's business");
}

#[test]
fn what_is_no_calendar_is_told() {
    assert_eq!(wrong("hej"), [(1, Wrong::NoEvent)]);
    assert_eq!(wrong(""), [(1, Wrong::NoEvent)]);
    assert_eq!(wrong(&calendar("X-WR-CALNAME:Tom")), [(1, Wrong::NoEvent)]);
    let whole = event("DTSTART:20270412T090000");
    let cut = &whole[..whole.find("END:VEVENT").expect("an end")];
    assert_eq!(wrong(cut), [(4, Wrong::CutOff)]);
    assert_eq!(told(&format!("\u{feff}{whole}")), ["04-12 09:00–10:00"]);
    let lines = "X-A:1\n".repeat(MOST_LINES) + &whole;
    assert_eq!(wrong(&lines), [(MOST_LINES + 1, Wrong::TooManyLines)], "nothing is cut off in silence");
    assert_eq!(wrong(&"x".repeat(MOST_BYTES + 1)), [(1, Wrong::TooLarge)]);
}

/// Lines that calendars have, with values that they should not have.
fn line() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "BEGIN",
        "END",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "EXDATE",
        "RDATE",
        "RECURRENCE-ID",
        "UID",
        "TRANSP",
        "STATUS",
        "TZID",
        "TZOFFSETTO",
        "SEQUENCE",
        "SUMMARY",
    ]);
    let parameter = prop::sample::select(vec![
        "",
        ";VALUE=DATE",
        ";TZID=Europe/Stockholm",
        ";TZID=\"W. Europe Standard Time\"",
        ";TZID=X",
        ";VALUE=PERIOD",
        ";RANGE=THISANDFUTURE",
        ";ENCODING=BASE64",
        ";ENCODING=QUOTED-PRINTABLE",
        ";TZID=America/New_York",
    ]);
    let value = prop_oneof![
        prop::sample::select(vec![
            "VCALENDAR",
            "VEVENT",
            "VTIMEZONE",
            "STANDARD",
            "VALARM",
            "1",
            "TRANSPARENT",
            "CANCELLED",
            ""
        ])
        .prop_map(String::from),
        (0u32..10_000, 0u32..14, 0u32..33).prop_map(|(y, m, d)| format!("{y:04}{m:02}{d:02}")),
        (1900u32..2100, 1u32..13, 1u32..29, 0u32..26, 0u32..61, "(Z|[+-][0-9]{4})?")
            .prop_map(|(y, m, d, h, n, zone)| format!("{y:04}{m:02}{d:02}T{h:02}{n:02}00{zone}")),
        "P([0-9]{1,10}W|[0-9]{1,4}D(T[0-9]{1,10}H)?|T[0-9]{1,10}[HMS])",
        (
            "(SECONDLY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)",
            "(;(INTERVAL|COUNT|BYHOUR|BYMONTHDAY|BYMONTH|BYSETPOS|BYWEEKNO|BYYEARDAY)=-?[0-9]{1,5}){0,3}",
            "(;BYDAY=-?[0-9]{0,3}(MO|FR|SU))?(;UNTIL=[0-9]{8}(T[0-9]{6}Z?)?)?(;WKST=SU)?"
        )
            .prop_map(|(freq, by, rest)| format!("FREQ={freq}{by}{rest}")),
        "[ -~åäö\u{0}\t]{0,40}",
    ];
    (name, parameter, value).prop_map(|(name, parameter, value)| format!("{name}{parameter}:{value}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_lines_make_it_fall(lines in prop::collection::vec(line(), 0..25), framed in any::<bool>()) {
        let text = lines.join("\n");
        let _ = of_2027(&if framed { event(&text) } else { text });
    }

    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,200}") {
        let _ = of_2027(&text);
    }

    #[test]
    fn no_damage_makes_it_fall(at in 0usize..OUTLOOK.len(), with in "[ -~\n]{0,6}", many in 0usize..10) {
        let mut text: Vec<char> = OUTLOOK.chars().collect();
        let at = at.min(text.len());
        let end = (at + many).min(text.len());
        text.splice(at..end, with.chars());
        let _ = of_2027(&calendar(&text.into_iter().collect::<String>()));
    }
}
