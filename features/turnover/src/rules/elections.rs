//! Whom the first meeting of a body may elect, by its charter; pure.
//!
//! What the rules leave open is told as open and never filled in by a guess. Minutes verifiers are a proposal: they belong to the
//! minutes, and nothing here or elsewhere keeps them.

use charter::{
    facts::{Assignment, Facts, Represents, Seat, SeatRole, Side},
    in_force, rotation,
    rule::{ChairSide, Charter, Rule, RuleKind, Severity},
};
use kernel::{
    Date, Period,
    id::{PersonId, SeatId},
    slug::Slug,
};

/// Minutes verifiers that are proposed for a meeting.
pub const VERIFIERS: usize = 2;

/// Somebody who sits in the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Her seat.
    pub seat: SeatId,
    /// She.
    pub person: PersonId,
    /// Where she comes from.
    pub organisation: Option<Slug>,
    /// The group that her seat stands for.
    pub group: Option<Slug>,
    /// Her party.
    pub party: Option<Slug>,
    /// Her first day.
    pub from: Option<Date>,
}

/// A seat that somebody is elected to, and who sits or will sit in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// The seat.
    pub seat: Seat,
    /// Who has it on the day, or from a later day.
    pub held: Option<Member>,
}

/// Whom the chair comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A side has its turn during these days.
    Side(ChairSide, Period),
    /// Always the same organisation; the office is stated and not checked.
    Organisation(Slug, Option<String>),
    /// Whomever the body elects.
    Anyone,
}

/// Why the rules do not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// No rule speaks of the chair.
    NoRule,
    /// A rule does, but nobody's turn can be told on the day.
    NoTurn,
}

/// What the charter demands of the chair.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// Whom it comes from, or why that is open.
    pub whose: Result<Whose, Open>,
    /// The rule, when one speaks of it.
    pub rule: Option<Rule>,
}

/// Who provides the secretary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Secretary {
    /// Where the chair comes from; not known before somebody is elected where a group has its turn.
    WithChair(Option<Slug>),
    /// An organisation.
    From(Slug),
    /// The rules do not say.
    Open,
}

/// What a body elects on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Election {
    /// The day.
    pub day: Date,
    /// What the charter demands of the chair.
    pub chair: Demand,
    /// The chair's seats on the day.
    pub chairs: Vec<Post>,
    /// The vice chairs' seats on the day.
    pub vices: Vec<Post>,
    /// How many lead together, and the rule.
    pub leads: Option<(u8, Rule)>,
    /// The leaders' seats on the day.
    pub leading: Vec<Post>,
    /// Who provides the secretary.
    pub secretary: Secretary,
    /// The rule about it.
    pub secretary_rule: Option<Rule>,
    /// Everyone who sits in the body, in the order of its seats; nobody twice.
    pub members: Vec<Member>,
    /// Who is proposed to verify the minutes.
    pub verifiers: Vec<Member>,
}

/// Whether somebody may be elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// She may.
    Fits,
    /// The rule says otherwise.
    Not,
    /// It cannot be told: nobody has noted where she comes from, or who belongs to the group.
    Unknown,
}

/// Which seat somebody who was elected gets.
#[derive(Clone, Debug, PartialEq)]
pub enum Place<'e> {
    /// This one.
    Free(&'e Seat),
    /// Somebody has it.
    Taken(&'e Member),
    /// Those that are free demand the other side.
    OtherSide(Side),
    /// The body has no such seat on the day.
    None,
}

impl Election {
    /// What a body elects on a day, after `before` meetings.
    #[must_use]
    pub fn on(charter: &Charter, facts: &Facts, day: Date, before: usize) -> Self {
        let rules = rules(charter, day);
        let chairs = posts(facts, SeatRole::Chair, day);
        let chair = demand(charter, facts, &rules, day);
        let members = members(facts, day);
        let leads = rules.iter().find_map(|rule| match rule.kind {
            RuleKind::CoLeads { count } => Some((count, (*rule).clone())),
            _ => None,
        });
        let of_chair = chairs_organisation(&chair, &chairs);
        let about_secretary = rules
            .iter()
            .find(|rule| matches!(rule.kind, RuleKind::SecretaryFollowsChair | RuleKind::Host { .. }))
            .map(|rule| (*rule).clone());
        let secretary = match about_secretary.as_ref().map(|rule| &rule.kind) {
            Some(RuleKind::SecretaryFollowsChair) => Secretary::WithChair(of_chair.clone()),
            Some(RuleKind::Host { organisation }) => Secretary::From(organisation.clone()),
            _ => Secretary::Open,
        };
        Self {
            day,
            verifiers: verifiers(&members, &chairs, of_chair.as_ref(), before),
            vices: posts(facts, SeatRole::ViceChair, day),
            leading: posts(facts, SeatRole::Lead, day),
            chair,
            chairs,
            leads,
            secretary,
            secretary_rule: about_secretary,
            members,
        }
    }

    /// The seats of a role that somebody is elected to.
    #[must_use]
    pub fn posts(&self, role: SeatRole) -> &[Post] {
        match role {
            SeatRole::Chair => &self.chairs,
            SeatRole::ViceChair => &self.vices,
            SeatRole::Lead => &self.leading,
            _ => &[],
        }
    }

    /// Whether somebody may have a role by the rules. Of vice chairs no rule speaks.
    #[must_use]
    pub fn fit(&self, facts: &Facts, role: SeatRole, member: &Member) -> Fit {
        match (role, &self.chair.whose) {
            (SeatRole::Chair, Ok(Whose::Organisation(wanted, _) | Whose::Side(ChairSide::Organisation(wanted), _))) => {
                member.organisation.as_ref().map_or(Fit::Unknown, |of| if of == wanted { Fit::Fits } else { Fit::Not })
            }
            (SeatRole::Chair, Ok(Whose::Side(ChairSide::Group(group), _))) => in_group(facts, group, member, self.day),
            _ => Fit::Fits,
        }
    }

    /// Who may have a role, in the order of seats; without those of whom the rules say that they may not.
    #[must_use]
    pub fn eligible(&self, facts: &Facts, role: SeatRole) -> Vec<&Member> {
        let sides: Vec<Side> = self.posts(role).iter().filter_map(|post| post.seat.side).collect();
        let all_demand = !sides.is_empty() && sides.len() == self.posts(role).len();
        let side =
            |member: &Member| !all_demand || side_of(facts, member, self.day).is_none_or(|side| sides.contains(&side));
        self.members.iter().filter(|one| self.fit(facts, role, one) != Fit::Not && side(one)).collect()
    }

    /// Whether the rule about the chair only says what should be.
    #[must_use]
    pub fn is_soft(&self) -> bool {
        self.chair.rule.as_ref().is_some_and(|rule| rule.severity != Severity::Must)
    }

    /// The seat of a role for somebody: one of her own organisation first, then one of her group, then any.
    #[must_use]
    pub fn place(&self, facts: &Facts, role: SeatRole, member: &Member) -> Place<'_> {
        let posts = self.posts(role);
        let free: Vec<&Post> = posts.iter().filter(|post| post.held.is_none()).collect();
        let side = side_of(facts, member, self.day);
        let wrong = |post: &&&Post| post.seat.side.is_some_and(|wanted| side.is_some_and(|side| side != wanted));
        let best = free.iter().filter(|post| !wrong(post)).min_by_key(|post| match &post.seat.represents {
            Represents::Organisation(of) if Some(of) == member.organisation.as_ref() => 0,
            Represents::Group(group) if in_group(facts, group, member, self.day) == Fit::Fits => 1,
            Represents::Nobody => 2,
            _ => 3,
        });
        if let Some(post) = best {
            return Place::Free(&post.seat);
        }
        if let Some(wanted) = free.first().and_then(|post| post.seat.side) {
            return Place::OtherSide(wanted);
        }
        posts.iter().find_map(|post| post.held.as_ref()).map_or(Place::None, Place::Taken)
    }
}

/// The rules that hold on a day.
fn rules(charter: &Charter, day: Date) -> Vec<&Rule> {
    let version = in_force(charter, day);
    version.iter().flat_map(|version| &version.rules).filter(|rule| rule.period.contains(day)).collect()
}

fn demand(charter: &Charter, facts: &Facts, rules: &[&Rule], day: Date) -> Demand {
    let chairing = |rule: &&&Rule| {
        matches!(rule.kind, RuleKind::Alternate { .. } | RuleKind::FixedChair { .. } | RuleKind::Elected)
    };
    let Some(rule) = rules.iter().find(chairing) else { return Demand { whose: Err(Open::NoRule), rule: None } };
    let whose = match &rule.kind {
        RuleKind::FixedChair { organisation, office } => Ok(Whose::Organisation(organisation.clone(), office.clone())),
        RuleKind::Alternate { .. } => {
            let turns = rotation(charter, facts, Period { from: Some(day), to: Some(day) });
            let turn = turns.into_iter().find(|turn| turn.period.contains(day));
            turn.map(|turn| Whose::Side(turn.side, turn.period)).ok_or(Open::NoTurn)
        }
        _ => Ok(Whose::Anyone),
    };
    Demand { whose, rule: Some((*rule).clone()) }
}

fn organisation(seat: &Seat, assignment: &Assignment) -> Option<Slug> {
    let of_seat = match &seat.represents {
        Represents::Organisation(organisation) => Some(organisation),
        Represents::Group(_) | Represents::Nobody => seat.appointed_by.as_ref(),
    };
    assignment.organisation.as_ref().or(of_seat).cloned()
}

fn member(seat: &Seat, assignment: &Assignment) -> Member {
    let group = match &seat.represents {
        Represents::Group(group) if assignment.organisation.is_none() => Some(group.clone()),
        _ => None,
    };
    Member {
        seat: seat.id,
        person: assignment.person,
        organisation: organisation(seat, assignment),
        group,
        party: assignment.party.clone(),
        from: assignment.period.from,
    }
}

/// Everyone who sits among those the body consists of, in the order of its seats.
fn members(facts: &Facts, day: Date) -> Vec<Member> {
    let mut all: Vec<Member> = Vec::new();
    for seat in facts.seats.iter().filter(|seat| seat.role.is_member() && seat.period.contains(day)) {
        let mut in_it = facts.assignments.iter().filter(|one| one.seat == seat.id && one.period.contains(day));
        let Some(assignment) = in_it.next() else { continue };
        if !all.iter().any(|other| other.person == assignment.person) {
            all.push(member(seat, assignment));
        }
    }
    all
}

fn posts(facts: &Facts, role: SeatRole, day: Date) -> Vec<Post> {
    let seats = facts.seats.iter().filter(|seat| seat.role == role && seat.period.contains(day));
    let post = |seat: &Seat| {
        let mine = facts.assignments.iter().filter(|one| one.seat == seat.id);
        let to_come = mine.filter(|one| one.period.to.is_none_or(|to| to >= day));
        let held = to_come.min_by_key(|one| (one.period.from, one.id)).map(|one| member(seat, one));
        Post { seat: seat.clone(), held }
    };
    seats.map(post).collect()
}

fn in_group(facts: &Facts, group: &Slug, member: &Member, day: Date) -> Fit {
    if member.group.as_ref() == Some(group) {
        return Fit::Fits;
    }
    let mut of_group =
        facts.memberships.iter().filter(|one| one.group == *group && one.period.contains(day)).peekable();
    match (&member.organisation, of_group.peek()) {
        (None, _) | (_, None) => Fit::Unknown,
        (Some(organisation), Some(_)) => {
            if of_group.any(|one| one.organisation == *organisation) {
                Fit::Fits
            } else {
                Fit::Not
            }
        }
    }
}

/// The side of somebody's party where she comes from, when it is noted.
fn side_of(facts: &Facts, member: &Member, day: Date) -> Option<Side> {
    let (organisation, party) = (member.organisation.as_ref()?, member.party.as_ref()?);
    let fits = facts.sides.iter().filter(|one| one.organisation == *organisation && one.party == *party);
    fits.filter(|one| one.period.contains(day)).max_by_key(|one| one.period.from).map(|one| one.side)
}

/// Where the chair comes from: whoever is elected, or the one organisation that has its turn.
fn chairs_organisation(demand: &Demand, chairs: &[Post]) -> Option<Slug> {
    let elected = chairs.iter().find_map(|post| post.held.as_ref()?.organisation.clone());
    elected.or_else(|| match &demand.whose {
        Ok(Whose::Organisation(of, _) | Whose::Side(ChairSide::Organisation(of), _)) => Some(of.clone()),
        _ => None,
    })
}

/// Two of those who are neither chair nor from where the chair comes, going on after those of the meetings before; from two
/// organisations where there are two.
fn verifiers(members: &[Member], chairs: &[Post], of_chair: Option<&Slug>, before: usize) -> Vec<Member> {
    let chairs: Vec<PersonId> = chairs.iter().filter_map(|post| Some(post.held.as_ref()?.person)).collect();
    let apart =
        |one: &&Member| !chairs.contains(&one.person) && (of_chair.is_none() || one.organisation.as_ref() != of_chair);
    let mut all: Vec<&Member> = members.iter().filter(apart).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let first = before * VERIFIERS % all.len();
    all.rotate_left(first);
    let one = all.remove(0);
    let elsewhere = all.iter().find(|other| other.organisation != one.organisation).or_else(|| all.first());
    std::iter::once(one).chain(elsewhere.copied()).cloned().collect()
}
