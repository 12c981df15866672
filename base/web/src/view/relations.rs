//! Who somebody is, in words.

use kernel::{Actor, actor::Relation};

use super::View;

impl View {
    /// What the role chooser calls a role.
    pub(super) fn role_text(&self, actor: &Actor, of: &[Option<String>]) -> String {
        match actor {
            Actor::Public => self.t("web-role-visitor").into_owned(),
            Actor::System { part } => (*part).to_owned(),
            Actor::Person { relations, .. } => self.relation_texts(relations, of).join(" · "),
        }
    }

    /// What somebody is to things, one after another: `Sekreterare, Kulturforum`. `of` are the names of the things, where they
    /// are known.
    #[must_use]
    pub fn relation_texts(&self, relations: &[Relation], of: &[Option<String>]) -> Vec<String> {
        let names = of.iter().map(Option::as_deref).chain(std::iter::repeat(None));
        relations.iter().zip(names).map(|(relation, of)| self.relation_text(relation, of)).collect()
    }

    fn relation_text(&self, relation: &Relation, of: Option<&str>) -> String {
        match relation {
            Relation::Registrar => self.t("web-role-registrar").into_owned(),
            Relation::Administrator => self.t("web-role-administrator").into_owned(),
            Relation::Editor => self.t("web-role-editor").into_owned(),
            Relation::Analyst => self.t("web-role-analyst").into_owned(),
            Relation::Secretary { body } => self.t1("web-role-secretary", "body", of.unwrap_or(body.as_str())),
            Relation::Chair { body } => self.t1("web-role-chair", "body", of.unwrap_or(body.as_str())),
            Relation::ProjectLeader { body } => self.t1("web-role-project-leader", "body", of.unwrap_or(body.as_str())),
            Relation::Member { body } => self.t1("web-role-member", "body", of.unwrap_or(body.as_str())),
            Relation::Steward { organisation } => {
                self.t1("web-role-steward", "organisation", of.unwrap_or(organisation.as_str()))
            }
        }
    }
}
