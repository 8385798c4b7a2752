/** The way from this page to /admin/, where the configuration and the server are. */
export const ADMIN_ROOT = document.documentElement.dataset['root'] ?? '';
