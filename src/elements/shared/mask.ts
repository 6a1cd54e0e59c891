/** An e-mail that its owner knows again and nobody else learns: "k•••@acme.example". */
export function maskEmail(email: string): string {
  return email.trim().replace(/^(.)[^@]*/u, "$1•••");
}

/**
 * A phone number as the server masks it; where it didn't, all but its last two digits are hidden. It stays in one
 * line: who reads from right to left would look for its other half at the wrong end.
 */
export function maskPhone(phone: string): string {
  const masked = /[*•·…x]/i.test(phone) ? phone : phone.replace(/\d(?=(\D*\d){2})/g, "•");
  return masked.replace(/ /g, "\u00a0");
}
