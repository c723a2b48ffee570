// The script of the pages that take plans out and bring them in; one bundle, for they share what they are drawn with.
import './bringing/bringingApp.ts';
import './preview/previewApp.ts';
