export const hexOfName = (name: string): string | undefined => (name === "transparent" ? "#0000" : undefined);
