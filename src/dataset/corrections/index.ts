export { fileOf } from './corrections-folder.js';
export { readCorrections } from './read.js';
export { reviseFacts } from './revise-facts.js';
export { reviseTree } from './revise-tree.js';
export { takenBack } from './taken-back.js';
