import { dropTemplate } from './seededTemplate';

export default dropTemplate;
