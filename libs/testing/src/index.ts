export { asHtml, asPlainText, fictionalRelease, type FictionalRelease } from './fictional-release';
