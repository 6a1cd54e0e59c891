import { SaxesParser } from "saxes";
import { refusal } from "../envelope.js";

const METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** Reads bytes as UTF-8, which they must be. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

function decode(base64: string): string {
  const compact = base64.replace(/\s+/g, "");
  if (compact === "" || !BASE64.test(compact)) throw new Error("it is not base64");
  return utf8.decode(Buffer.from(compact, "base64"));
}

/** The entity that a metadata document describes, and whether it is one that signs people in. */
function readEntity(xml: string) {
  const parser = new SaxesParser({ xmlns: true });
  const entity = { id: "", isDescribed: false, roles: new Set<string>() };
  parser.on("error", (error) => {
    throw error;
  });
  // A document type could bring entities along; metadata has none (SAML 2.0 bindings, 3.1).
  parser.on("doctype", () => {
    throw new Error("it has a document type");
  });
  let depth = 0;
  parser.on("opentag", ({ local, uri, attributes }) => {
    depth += 1;
    // Hand-written samples leave the namespace out.
    if (uri !== METADATA && uri !== "") return;
    if (depth === 1) {
      entity.isDescribed = local === "EntityDescriptor";
      entity.id = attributes["entityID"]?.value.trim() ?? "";
    } else if (depth === 2) entity.roles.add(local);
  });
  parser.on("closetag", () => (depth -= 1));
  parser.write(xml).close();
  return entity;
}

/**
 * The issuer that an identity provider's metadata names: XML in base64, an `EntityDescriptor` with an
 * `entityID`. Refuses with a 400 anything else, the metadata of a service provider included.
 */
export function issuerOf(metadata: string): string {
  try {
    const { id, isDescribed, roles } = readEntity(decode(metadata));
    if (!isDescribed || id === "") throw new Error("it has no EntityDescriptor with an entityID");
    if (roles.has("SPSSODescriptor") && !roles.has("IDPSSODescriptor")) {
      throw new Error("it describes a service provider");
    }
    return id;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(400, `Invalid identity provider metadata: ${reason}`);
  }
}
