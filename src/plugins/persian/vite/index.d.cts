/** For `src/admin/vite.config`: lets menus, tabs, selects and their keys follow the direction of the page. */
export declare function withPersian<Config extends object>(config: Config): Config;
