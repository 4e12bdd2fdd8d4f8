import { render, Text } from 'ink';

// The least that an Ink program can be.
render(<Text>hello from ink</Text>, { alternateScreen: true, interactive: true });
setInterval(() => {}, 1000);
