/** The native menu as the renderer describes it. A part of the contract: types, nothing else. */

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export interface MenuItem {
  /** A command id of the renderer's table. */
  readonly id: string;
  readonly label: string;
  /** Electron accelerator ("Ctrl+Shift+."), shown only: the renderer handles keys. Empty for none. */
  readonly accelerator: string;
}
