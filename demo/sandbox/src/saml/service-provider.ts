const escapeXml = (text: string) => text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The RUN as a SAML service provider. `metadata` is the XML document itself in base64, as the identity
 * provider's travels; that, and the addresses, are a guess (API contract: SAML).
 */
export function serviceProvider(apiUrl: string, runUrl: string) {
  const entity_id = `${apiUrl}/run/${runUrl}/sso/saml/metadata`;
  const acs_url = `${apiUrl}/run/${runUrl}/sso/saml/acs`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${escapeXml(entity_id)}">
  <SPSSODescriptor WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</NameIDFormat>
    <AssertionConsumerService index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${escapeXml(acs_url)}"/>
  </SPSSODescriptor>
</EntityDescriptor>
`;
  return { entity_id, acs_url, metadata: Buffer.from(xml).toString("base64") };
}
