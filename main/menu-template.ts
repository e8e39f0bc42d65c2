import type { MenuItemConstructorOptions } from "electron";
import { checkAccelerator } from "./accelerator.ts";
import type { MenuGroup, MenuItem } from "./contract-menu.ts";
import type { Say } from "./messages.ts";

type Template = MenuItemConstructorOptions[];

export interface MenuContext {
  readonly say: Say;
  readonly isMac: boolean;
  /** A command of the renderer was chosen, by its id. */
  choose(commandId: string): void;
}

/** First group, edit, the others, window; the last group (help) stays last, as on every platform. */
export function menuTemplate(groups: readonly MenuGroup[], context: MenuContext): Template {
  const own = groups.map((group) => groupTemplate(group, context));
  const [first, ...rest] = own;
  const last = rest.pop();
  const { say, isMac } = context;
  return [
    ...(isMac ? [appTemplate(say)] : []),
    ...(first ? [isMac ? first : withQuit(first, say)] : []),
    editTemplate(say),
    ...rest,
    windowTemplate(say),
    ...(last ? [last] : []),
  ];
}

function groupTemplate({ label, items }: MenuGroup, context: MenuContext): MenuItemConstructorOptions {
  return { label: escapeMnemonic(label), submenu: items.map((item) => itemTemplate(item, context)) };
}

function itemTemplate({ id, label, accelerator }: MenuItem, context: MenuContext): MenuItemConstructorOptions {
  const shown = checkAccelerator(accelerator);
  // A Mac's menu takes its keys whatever registerAccelerator says; a bare letter there would be taken from typing.
  const isShown = shown !== "" && !(context.isMac && !/(?:Cmd|Command|Ctrl|Control|Alt|Option)/.test(shown));
  return {
    label: escapeMnemonic(label),
    // The renderer handles keys, so that they work the same with and without a menu.
    registerAccelerator: false,
    ...(isShown ? { accelerator: shown } : {}),
    click: () => context.choose(id),
  };
}

/** In a label "&" marks the letter to underline. */
function escapeMnemonic(label: string): string {
  return label.replaceAll("&", "&&");
}

function withQuit(group: MenuItemConstructorOptions, say: Say): MenuItemConstructorOptions {
  const items = Array.isArray(group.submenu) ? group.submenu : [];
  return { ...group, submenu: [...items, { type: "separator" }, { role: "quit", label: say("menuQuit") }] };
}

function appTemplate(say: Say): MenuItemConstructorOptions {
  const separator = { type: "separator" } as const;
  return {
    role: "appMenu",
    submenu: [
      { role: "about", label: say("menuAbout") },
      separator,
      { role: "hide", label: say("menuHide") },
      separator,
      { role: "quit", label: say("menuQuit") },
    ],
  };
}

function editTemplate(say: Say): MenuItemConstructorOptions {
  return {
    label: say("menuEdit"),
    submenu: [
      { role: "undo", label: say("menuUndo") },
      { role: "redo", label: say("menuRedo") },
      { type: "separator" },
      { role: "cut", label: say("menuCut") },
      { role: "copy", label: say("menuCopy") },
      { role: "paste", label: say("menuPaste") },
      { role: "selectAll", label: say("menuSelectAll") },
    ],
  };
}

/** Page zoom stands here, for readers who need larger text and no command of their own for it. */
function windowTemplate(say: Say): MenuItemConstructorOptions {
  return {
    label: say("menuWindow"),
    submenu: [
      { role: "zoomIn", label: say("menuZoomIn") },
      { role: "zoomOut", label: say("menuZoomOut") },
      { role: "resetZoom", label: say("menuResetZoom") },
      { role: "togglefullscreen", label: say("menuFullScreen") },
      { type: "separator" },
      { role: "minimize", label: say("menuMinimize") },
      { role: "close", label: say("menuClose") },
    ],
  };
}
