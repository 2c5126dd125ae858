import { isStatic } from './api.js';
import { type View, views } from './route.js';

/** Views of pages on which nothing can be changed. */
const reading: readonly View[] = ['text', 'facts', 'search', 'unit', 'calendar', 'load', 'life'];

export const shownViews = (): readonly View[] => (isStatic ? reading : views);
