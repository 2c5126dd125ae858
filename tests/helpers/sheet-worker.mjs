/** Stands for a worker whose first task reads nine sheets and is done when the second one is; a worker that reads ahead never ends by itself. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const until = async (file) => {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 10));
};

export default async function work({ name, folder, ahead }, _onSheet, onReading) {
  const file = (said) => join(folder, said);
  if (ahead) {
    onReading({ read: 3, of: 9, fresh: 3 });
    writeFileSync(file('helping'), JSON.stringify(ahead));
    await until(file('never'));
  }
  if (name === 'first') {
    onReading({ read: 1, of: 9, fresh: 1 });
    await until(file('second'));
  } else writeFileSync(file(name), '');
  return { built: name };
}
