//! The address of a meeting: its day, and a number when the body has several that day. Pages that show meetings lead there;
//! who answers it is another part's business.

use kernel::{Date, slug::Slug};

/// What the last piece of the address says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingAddress {
    /// The day, or the first of the month.
    pub date: Date,
    /// Whether only the month is known.
    pub month_only: bool,
    /// How many meetings of the body on that day come before it.
    pub before: i64,
}

impl MeetingAddress {
    /// Reads `2027-02-11`, `2027-02-11-2` (the second that day), `2027-05`; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = |part: &str, long: usize| part.len() == long && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = text.split('-');
        let (year, month) = (parts.next().filter(|y| digits(y, 4))?, parts.next().filter(|m| digits(m, 2))?);
        let Some(day) = parts.next() else {
            let date = format!("{year}-{month}-01").parse().ok()?;
            return Some(Self { date, month_only: true, before: 0 });
        };
        let date = Some(format!("{year}-{month}-{day}")).filter(|_| digits(day, 2))?.parse().ok()?;
        let before = match parts.next() {
            None => 0,
            Some(nth) if parts.next().is_none() && !nth.starts_with('0') && nth.len() <= 3 => {
                nth.parse::<i64>().ok().filter(|nth| *nth > 1)? - 1
            }
            Some(_) => return None,
        };
        Some(Self { date, month_only: false, before })
    }

    /// The whole address, without language: `/organ/kulturforum/moten/2027-02-11`.
    #[must_use]
    pub fn path(self, body: &Slug) -> String {
        let (date, nth) = (self.date, self.before + 1);
        match (self.month_only, nth) {
            (true, 1) => format!("/organ/{body}/moten/{:04}-{:02}", date.year(), date.month()),
            // Two meetings of the same month of which nobody knows the day have the register's own page only.
            (true, _) => format!("/organ/{body}/moten?ar={}", date.year()),
            (false, 1) => format!("/organ/{body}/moten/{date}"),
            (false, nth) => format!("/organ/{body}/moten/{date}-{nth}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn addresses_are_read_as_they_are_written() {
        let body = Slug::new("kulturforum").expect("an address word");
        for text in ["2027-02-11", "2027-02-11-2", "2027-02-11-14", "2027-05"] {
            let word = MeetingAddress::read(text).expect(text);
            assert_eq!(word.path(&body), format!("/organ/kulturforum/moten/{text}"));
        }
        assert_eq!(
            MeetingAddress::read("2027-05"),
            Some(MeetingAddress { date: date(2027, 5, 1), month_only: true, before: 0 })
        );
    }

    #[test]
    fn what_is_no_day_is_no_address() {
        for text in
            ["", "ny", "2027-02-30", "2027-2-3", "2027-02-11-1", "2027-02-11-02", "2027-02-11-2-3", "2027", "2027-13"]
        {
            assert_eq!(MeetingAddress::read(text), None, "{text}");
        }
    }
}
