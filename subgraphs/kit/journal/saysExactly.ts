/** How canonical JSON writes that something is said; inside of any text the quotes would be escaped, so nothing else reads like it. */
export const saysExactly = (name: string, value: string): string => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
