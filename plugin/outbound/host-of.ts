/** The host of a URL as it is looked up: without the brackets of an IPv6 address and the full stop of an absolute name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}
