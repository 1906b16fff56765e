// Passkeys: the one thing here that a browser does for script alone. A section with data-passkey says what its button does;
// it stays hidden, and a sentence stands in its place, where script is off or the browser has no passkeys.
"use strict";

const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

async function post(section, path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": section.querySelector("[name=_csrf]").value },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok || response.redirected) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response;
}

async function signIn(section) {
  const options = await (await post(section, "/sign-in/passkey/options")).json();
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: decode(options.challenge), allowCredentials: [] },
  });
  const answer = key.response;
  const next = await post(section, "/sign-in/passkey", {
    id: key.id,
    rawId: encode(key.rawId),
    type: key.type,
    response: {
      authenticatorData: encode(answer.authenticatorData),
      clientDataJSON: encode(answer.clientDataJSON),
      signature: encode(answer.signature),
      userHandle: answer.userHandle ? encode(answer.userHandle) : undefined,
    },
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });
  location.assign(await next.text());
}

async function register(section) {
  const options = await (await post(section, "/account/passkeys/options")).json();
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: decode(options.challenge),
      user: { ...options.user, id: decode(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map((each) => ({ ...each, id: decode(each.id) })),
    },
  });
  await post(section, "/account/passkeys", {
    publicKey: {
      label: section.querySelector("[name=label]").value.trim(),
      credential: {
        id: key.id,
        rawId: encode(key.rawId),
        type: key.type,
        response: {
          attestationObject: encode(key.response.attestationObject),
          clientDataJSON: encode(key.response.clientDataJSON),
          transports: key.response.getTransports?.() ?? [],
        },
        clientExtensionResults: key.getClientExtensionResults(),
        authenticatorAttachment: key.authenticatorAttachment,
      },
    },
  });
  location.reload();
}

const actions = { "sign-in": signIn, register };
for (const section of document.querySelectorAll("[data-passkey]")) {
  section.querySelector("[data-scriptless]").hidden = true;
  const without = section.querySelector("[data-without]");
  if (!window.PublicKeyCredential) {
    without.hidden = false;
    continue;
  }
  section.querySelector("form").hidden = false;
  section.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = section.querySelector("[data-failed]");
    const button = event.submitter ?? section.querySelector("button");
    failed.hidden = true;
    button.disabled = true;
    try {
      await actions[section.dataset.passkey](section);
    } catch (error) {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
