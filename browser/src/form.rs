//! What a person does in a form: writes, chooses, ticks. Where several fields have the same label, in the group or list item
//! that has certain words.

use anyhow::Result;

use crate::{reader::Reader, words::Words};

impl Reader {
    /// Writes into the field with this label, in place of what stood there. Into a field for files: the path of one.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn writes(&self, label: impl Into<Words>, text: &str) -> Result<()> {
        let field = self.finds("field", label.into()).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Writes into the field with this label in the group that has those words.
    ///
    /// # Errors
    /// As [`writes`](Self::writes).
    pub async fn writes_in(&self, group: impl Into<Words>, label: impl Into<Words>, text: &str) -> Result<()> {
        let (field, _) = self.looks_for("field", label.into(), Some(group.into())).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses in the list with this label.
    ///
    /// # Errors
    /// When there is no such list or choice.
    pub async fn selects(&self, label: impl Into<Words>, choice: impl Into<Words>) -> Result<()> {
        let choice = choice.into().in_language(self.language);
        Ok(self.finds("field", label.into()).await?.select_by_label(choice).await?)
    }

    /// Chooses in the list with this label in the group that has those words.
    ///
    /// # Errors
    /// As [`selects`](Self::selects).
    pub async fn selects_in(
        &self,
        group: impl Into<Words>,
        label: impl Into<Words>,
        choice: impl Into<Words>,
    ) -> Result<()> {
        let choice = choice.into().in_language(self.language);
        let (list, _) = self.looks_for("field", label.into(), Some(group.into())).await?;
        Ok(list.select_by_label(choice).await?)
    }

    /// Ticks the box or circle with this label.
    ///
    /// # Errors
    /// When there is none.
    pub async fn ticks(&self, label: impl Into<Words>) -> Result<()> {
        Ok(self.finds("field", label.into()).await?.click().await?)
    }
}
