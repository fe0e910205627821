export function instructionsOf(root: string): { name: string; rest: string }[];
export function contextOf(root: string): string[];
