import { Box, render, Text, useInput } from 'ink';
import { useEffect, useState } from 'react';

// The least that a list in Ink can be: as many lines as the terminal has, and a cursor that j and k move.
const height = process.stdout.rows;
/** An address whose answer the list reads anew every 2 s, and whose jobs it shows. */
const { LIST_URL } = process.env;

const numbered: readonly string[] = Array.from(
	{ length: height },
	(_, index) => `Uploaded: Job ${index + 1}`,
);

async function namesFrom(url: string): Promise<readonly string[]> {
	const { jobs }: { readonly jobs: readonly { readonly name: string }[] } = JSON.parse(
		await (await fetch(url)).text(),
	);
	return jobs.slice(0, height).map(({ name }) => name);
}

function BareList() {
	const [names, setNames] = useState(numbered);
	const [cursor, setCursor] = useState(0);
	useInput((input) => {
		for (const key of input) {
			const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
			setCursor((index) => Math.min(Math.max(index + step, 0), height - 1));
		}
	});
	useEffect(() => {
		if (LIST_URL === undefined) return undefined;
		const timer = setInterval(async () => setNames(await namesFrom(LIST_URL)), 2000);
		return () => clearInterval(timer);
	}, []);
	return (
		<Box flexDirection="column">
			{names.map((name, index) => (
				<Text key={name} inverse={index === cursor}>
					{index === cursor ? '❯' : ' '} {name}
				</Text>
			))}
		</Box>
	);
}

render(<BareList />, { alternateScreen: true, interactive: true, incrementalRendering: true });
