// Passkeys: asks the browser for one and hands its answer back. Pages say what else works where there is no script.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function ask(address, body) {
  const headers = { "content-type": "application/json", accept: "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told.error.message), { told: true });
  return told;
}

async function getOne(options) {
  const asked = { ...options.publicKey, challenge: bytes(options.publicKey.challenge), allowCredentials: [] };
  const { id, rawId, type, response } = await navigator.credentials.get({ publicKey: asked });
  return {
    id, type, rawId: text(rawId),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  };
}

async function createOne(options) {
  const asked = options.publicKey;
  const known = (asked.excludeCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const user = { ...asked.user, id: bytes(asked.user.id) };
  const publicKey = { ...asked, user, challenge: bytes(asked.challenge), excludeCredentials: known };
  const { id, rawId, type, response } = await navigator.credentials.create({ publicKey });
  const answer = { attestationObject: text(response.attestationObject), clientDataJSON: text(response.clientDataJSON) };
  return { id, type, rawId: text(rawId), response: answer };
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  const form = part.querySelector("form");
  const said = part.querySelector("[role=alert]");
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = said.className = "";
    const fields = Object.fromEntries(new FormData(form));
    try {
      const { ceremony, options } = await ask(form.action, fields);
      const answer = await (part.dataset.passkey === "create" ? createOne : getOne)(options);
      location.assign((await ask(form.action, { ...fields, ceremony, answer })).to);
    } catch (error) {
      said.textContent = error.told ? error.message : said.dataset.failed;
      said.className = "error";
    }
  });
}
