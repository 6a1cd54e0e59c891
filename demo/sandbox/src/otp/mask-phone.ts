/** A phone number of which the last two digits are left to see. */
export const maskPhone = (phone: string) => phone.replace(/\d(?=(?:\D*\d){2})/g, "*");
