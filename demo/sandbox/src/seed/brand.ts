/** The company's mark, a flake of snow within a gauge, beside its name. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="166" height="48" viewBox="0 0 166 48" role="img" aria-label="Acme Telemetry">
<g fill="none" stroke="#0b5d73" stroke-width="3" stroke-linecap="round">
<path d="M11.3 36.7a18 18 0 1 1 25.4 0" stroke="#7cc3d4"/><path d="M24 13v22M14.5 18.5l19 11M33.5 18.5l-19 11"/>
</g><circle cx="36.7" cy="36.7" r="3.5" fill="#e4572e"/>
<g font-family="Inter,Segoe UI,Helvetica,Arial,sans-serif" fill="#12303b"><text x="54" y="24" font-size="20" font-weight="700">Acme</text>
<text x="54" y="41" font-size="14.5" letter-spacing="2.2">TELEMETRY</text></g></svg>`;

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#0b5d73"/>
<path d="M24 11v26M12.7 17.5l22.6 13M35.3 17.5l-22.6 13" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/></svg>`;

const toDataUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg.replaceAll("\n", ""))}`;

/** Pictures of the RUN, in the settings themselves: nothing else has to be reachable. */
export const logo = toDataUrl(LOGO);
export const favicon = toDataUrl(FAVICON);
