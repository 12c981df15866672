// A certified OpenID provider (npm oidc-provider) for tests, on a free port of this machine. Everybody who comes is let in as whoever
// the test has named; it fails in the ways a test asks for. Ends when standard input does.
import { createServer } from "node:http";
import { generateKeyPairSync } from "node:crypto";

const RealDate = Date;
let shift = 0;
globalThis.Date = class extends RealDate {
  constructor(...parts) { parts.length ? super(...parts) : super(RealDate.now() + shift); }
  static now() { return RealDate.now() + shift; }
};
const { default: Provider } = await import("oidc-provider");

const client = JSON.parse(process.argv[2]);
const state = { person: { sub: "nobody" }, acr: undefined, wrongNonce: false, foreignKeys: false };
const key = (kid) => ({ ...generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }), kid, use: "sig", alg: "ES256" });
const server = createServer((request, response) => answer(request, response));
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const issuer = `http://127.0.0.1:${server.address().port}`;
const foreign = key("first");

function made(kid) {
  const provider = new Provider(issuer, {
    clients: [{
      client_id: "radslag", redirect_uris: [client.back], post_logout_redirect_uris: [client.left], response_types: ["code"],
      grant_types: ["authorization_code"], token_endpoint_auth_method: "private_key_jwt", token_endpoint_auth_signing_alg: "ES256",
      id_token_signed_response_alg: "ES256", jwks: { keys: [client.jwk] },
    }],
    jwks: { keys: [key(kid)] },
    cookies: { keys: ["only for tests"] },
    claims: { openid: ["sub", "acr"], email: ["email", "email_verified"] },
    acrValues: ["urn:test:low", "urn:test:sure"],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clockTolerance: 30,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ ...state.person, sub }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: "radslag", accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  provider.on("server_error", (_, error) => console.error(error));
  provider.on("grant.error", (_, error) => console.error(error.error_description ?? error.message, error.error_detail));
  return provider;
}
let provider = made("first");

async function answer(request, response) {
  const url = new URL(request.url, issuer);
  try {
    if (url.pathname === "/test/set") {
      let body = "";
      for await (const part of request) body += part;
      const told = JSON.parse(body);
      if (told.now !== undefined) shift = told.now - RealDate.now();
      if (told.keys) provider = made(told.keys);
      Object.assign(state, told);
      return response.end("{}");
    }
    if (url.pathname === "/test/walk") return response.end(JSON.stringify({ to: await walk(url.searchParams.get("from")) }));
    if (state.foreignKeys && url.pathname === "/jwks") {
      const { d, ...shown } = foreign;
      response.setHeader("content-type", "application/jwk-set+json");
      return response.end(JSON.stringify({ keys: [shown] }));
    }
    if (url.pathname.startsWith("/interaction/")) {
      const login = { accountId: state.person.sub, acr: state.acr, remember: false };
      return await provider.interactionFinished(request, response, state.denies ? { error: "access_denied" } : { login });
    }
    return await provider.callback()(request, response);
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    response.end(String(error));
  }
}

// What a browser does on its way through the provider: follows where it is sent, with cookies, until it is sent back to us.
async function walk(from) {
  const jar = new Map();
  let at = from;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const got = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const line of got.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0].split(/=(.*)/s);
      jar.set(name, value);
    }
    const to = got.headers.get("location");
    if (!to) throw new Error(`${got.status} at ${at}: ${await got.text()}`);
    at = new URL(to, at).href;
    if (!at.startsWith(issuer)) return at;
  }
  throw new Error(`never sent back: ${at}`);
}

process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
console.log(issuer);
