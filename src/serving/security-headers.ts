/** The headers of every page and static file: pages may only load from this server, and run no inline scripts. */
export const securityHeaders: Readonly<Record<string, string>> = headersFor("'none'")

/**
 * The headers of a page that other sites may show in a frame.
 * @param ancestors those sites, as the `frame-ancestors` of a content security policy
 */
export function framedBy(ancestors: string): Readonly<Record<string, string>> {
  return headersFor(ancestors)
}

function headersFor(ancestors: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self' blob:",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
