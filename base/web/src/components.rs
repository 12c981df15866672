//! Findings, badges, tables, timelines and the rest, as plain structs that write themselves.
//!
//! A feature fills in a struct and its template says `{{ v.findings(findings) }}`; the HTML lives here alone, so that a
//! component looks the same everywhere and is mended in one place. Nothing here takes markup from outside: texts are
//! [`Phrase`](crate::Phrase)s.

mod as_of;
mod badge;
mod band;
mod change;
mod echo;
mod field;
mod filter;
mod finding;
mod form;
mod icon;
mod matrix;
mod page_parts;
mod pager;
mod table;
mod timeline;

pub use as_of::{AsOfForm, AsOfView};
pub use badge::{Badge, BadgeKind};
pub use band::{BandLegend, BandStretch, BandView};
pub use change::{
    ChangesHtml, ChangesView, ConflictHtml, ConflictView, Differing, EffectHtml, EffectView, FieldChange, HistoryHtml,
    HistoryItem,
};
pub use echo::{EchoFault, EchoHtml, EchoLine, EchoView};
pub use field::{Control, FieldHtml, FieldView, Problem, RadioChoice, Width};
pub use filter::{Choice, DayView, FilterHtml, FilterView, SelectView};
pub use finding::{FindingList, FindingView, Level};
pub use form::{Button, ButtonKind, ButtonsHtml, FormHtml, FormView, Group};
pub use icon::Icon;
pub use matrix::{MatrixCell, MatrixHtml, MatrixRow, MatrixView};
pub use page_parts::{
    EmptyHtml, EmptyView, MeetingItem, MeetingListHtml, OnThisPageHtml, PanelHtml, PanelRow, PanelView, ProgressHtml,
    ProgressView, SwitchHtml, SwitchItem,
};
pub use pager::{PagerHtml, PagerView};
pub use table::{Cell, Column, Row, Share, Sort, TableHtml, TableView};
pub use timeline::{TimelineHtml, TimelineItem, TimelineState, TimelineTerm, TimelineView};
