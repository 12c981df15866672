//! What is around a page: how wide the window is, light or dark, paper, a browser without scripts, a camera,
//! a device with passkeys.

use anyhow::Result;
use serde_json::json;

use crate::{
    chromium::{devtools, virtual_authenticator},
    reader::Reader,
    screen::{Scheme, Width},
};

impl Reader {
    /// Has a window of this width.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn sits_at(&self, width: Width) -> Result<()> {
        let size =
            json!({ "width": width.pixels(), "height": width.height(), "deviceScaleFactor": 1, "mobile": false });
        devtools(&self.client, "Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// Prefers light or dark.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn prefers(&self, scheme: Scheme) -> Result<()> {
        let media = json!({ "media": "", "features": [{ "name": "prefers-color-scheme", "value": scheme.word() }] });
        devtools(&self.client, "Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Sees the page as it would be printed.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn looks_at_the_print(&self) -> Result<()> {
        devtools(&self.client, "Emulation.setEmulatedMedia", json!({ "media": "print" })).await.map(drop)
    }

    /// Switches scripts off, as some browsers and networks do.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn switches_scripts_off(&self) -> Result<()> {
        devtools(&self.client, "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await.map(drop)
    }

    /// Has a device that keeps passkeys, knows her finger and is always willing.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn has_a_device_with_passkeys(&self) -> Result<()> {
        virtual_authenticator(&self.client).await
    }

    /// The page at this width as a picture in PNG: all of it, or down to what the selector names.
    ///
    /// # Errors
    /// When the browser cannot draw it, or there is no such thing.
    pub async fn pictures(&self, width: Width, down_to: Option<&str>) -> Result<Vec<u8>> {
        self.sits_at(width).await?;
        let script = "scrollTo(0, 0); const end = arguments[0] && document.querySelector(arguments[0]); \
             return Math.ceil(end ? end.getBoundingClientRect().top : document.documentElement.offsetHeight)";
        let height = self.client.execute(script, vec![json!(down_to)]).await?;
        let size = json!({ "width": width.pixels(), "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(&self.client, "Emulation.setDeviceMetricsOverride", size).await?;
        let picture = self.client.screenshot().await?;
        self.sits_at(width).await?;
        Ok(picture)
    }

    /// The page on paper, as PDF.
    ///
    /// # Errors
    /// When the browser cannot print it.
    pub async fn prints(&self) -> Result<Vec<u8>> {
        let paper = fantoccini::wd::PrintConfiguration::default();
        Ok(self.client.print(paper).await?)
    }
}
