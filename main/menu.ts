import { Menu } from "electron";
import type { MenuGroup } from "./contract-menu.ts";
import { type MenuContext, menuTemplate } from "./menu-template.ts";

/** Shows the renderer's commands as the native menu, with what the platform's own menus have. */
export function showMenu(groups: readonly MenuGroup[], context: MenuContext): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(groups, context)));
}
