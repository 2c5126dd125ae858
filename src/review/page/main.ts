import { ReviewPage } from './review-page.js';

await new ReviewPage().start();
