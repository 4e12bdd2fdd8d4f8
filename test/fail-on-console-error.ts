import { afterEach, beforeEach, expect, vi } from 'vitest';

// React reports misuse (updates while rendering, repeated keys, invalid hooks) on the console alone.
const complaints: string[] = [];

beforeEach(() => {
	complaints.length = 0;
	vi.spyOn(console, 'error').mockImplementation((...parts) => complaints.push(parts.join(' ')));
});

afterEach(() => {
	expect(complaints).toEqual([]);
});
