import type { Verbosity } from "../../main/contract.ts";
import type { CueRole } from "../../main/contract-settings.ts";
import type { Block, BlockKind, BlockOf, Ending } from "../article/article.ts";
import type { BlockPart, PartRole } from "../article/block-text.ts";
import type { Translate } from "../locales/translate.ts";
import type { EarconName } from "./earcons.ts";
import { countColumns, findColumnHeader, isHeaderRow } from "./table-cells.ts";

/** What an announcement may depend on. */
export interface AnnouncementContext<Kind extends BlockKind = BlockKind> {
  readonly block: BlockOf<Kind>;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  readonly t: Translate;
}

/** What is said about the article: a phrase of the interface, or words of the article repeated. Empty is not said. */
export type Announcement = string | { readonly repeated: string };

/** Whose choice decides beside the level, and the sound that can be heard instead of the words. */
export interface Cue {
  readonly role: CueRole;
  readonly earcon: EarconName;
}

type Announce<Context> = (context: Context) => readonly Announcement[];

/** What is said at each level, and by whose choice otherwise (cues.ts). */
export type Levels<Context> = { readonly [Level in Verbosity]: Announce<Context> } & {
  readonly cue: (context: Context) => Cue | null;
};
type PartContext<Kind extends BlockKind> = AnnouncementContext<Kind> & { readonly part: BlockPart };

/** A part's announcements; `leftOut` lists the levels at which the part itself is not said either. */
type PartAnnouncements<Kind extends BlockKind> = Levels<PartContext<Kind>> & {
  readonly leftOut?: readonly Verbosity[];
};

interface BlockAnnouncements<Kind extends BlockKind> {
  /** Before what is said of the block itself: of the run of blocks that it begins. */
  readonly opening?: Levels<AnnouncementContext<Kind>>;
  readonly before: Levels<AnnouncementContext<Kind>>;
  readonly parts: { readonly [Role in PartRoles[Kind]]: PartAnnouncements<Kind> };
  readonly after: Levels<AnnouncementContext<Kind>>;
}

/** Which parts each kind of block has (block-text.ts). */
interface PartRoles extends Record<BlockKind, PartRole> {
  heading: "text";
  paragraph: "text";
  figure: "alt" | "caption" | "credit";
  quote: "text" | "attribution";
  listItem: "text";
  table: "caption" | "cell" | "headerCell";
  code: "text";
  embed: "title";
  separator: never;
}

const nothing = (): readonly Announcement[] => [];
const silent = { cue: () => null, none: nothing, brief: nothing, full: nothing };
const by = (role: Exclude<CueRole, "heading">) => (): Cue => ({ role, earcon: role });
const endOf = (role: CueRole) => (): Cue => ({ role, earcon: "end" });

/**
 * Everything Hark says about an article's structure. Each level is written out in full rather than derived from
 * another, so that one can read here what a listener hears. A new kind of block or part does not compile until it is
 * here. At every level but none a caption says that it is one, and a heading its level.
 */
export const announcements: { readonly [Kind in BlockKind]: BlockAnnouncements<Kind> } = {
  heading: {
    before: {
      cue: ({ block }) => ({ role: "heading", earcon: `heading${block.level}` }),
      none: nothing,
      brief: ({ block, t }) => [t("announce.heading", { level: block.level })],
      full: ({ block, t }) => [t("announce.heading", { level: block.level })],
    },
    parts: { text: silent },
    after: silent,
  },
  paragraph: {
    before: {
      cue: ({ block }) => (block.role ? { role: block.role, earcon: block.role } : null),
      none: nothing,
      brief: ({ block, t }) => (block.role === "byline" ? [t("announce.byline")] : []),
      full: ({ block, t }) => (block.role ? [t(`announce.${block.role}`)] : []),
    },
    parts: { text: silent },
    after: silent,
  },
  figure: {
    before: {
      cue: by("figure"),
      none: nothing,
      brief: ({ block, t }) => {
        if (block.gallery) return [t("announce.galleryPicture", block.gallery)];
        return block.alt !== "" || block.caption === "" ? [t("announce.picture")] : [];
      },
      full: ({ block, t }) => {
        const isUndescribed = block.alt === "" && block.caption === "";
        if (block.gallery)
          return [t(isUndescribed ? "announce.galleryPictureUndescribed" : "announce.galleryPicture", block.gallery)];
        return [t(isUndescribed ? "announce.pictureUndescribed" : "announce.picture")];
      },
    },
    parts: {
      alt: silent,
      caption: {
        cue: by("caption"),
        none: nothing,
        brief: ({ t }) => [t("announce.caption")],
        full: ({ t }) => [t("announce.caption")],
      },
      credit: {
        cue: by("credit"),
        none: nothing,
        brief: nothing,
        full: ({ t }) => [t("announce.credit")],
        leftOut: ["none", "brief"],
      },
    },
    after: silent,
  },
  quote: {
    before: {
      cue: by("quote"),
      none: nothing,
      brief: (context) => (beginsQuote(context) ? [context.t("announce.quote")] : []),
      full: (context) => (beginsQuote(context) ? [context.t("announce.quote")] : []),
    },
    parts: {
      text: silent,
      attribution: {
        cue: by("attribution"),
        none: nothing,
        brief: ({ t }) => [t("announce.attribution")],
        full: ({ t }) => [t("announce.attribution")],
      },
    },
    after: {
      cue: endOf("quote"),
      none: nothing,
      brief: nothing,
      full: (context) => (endsQuote(context) ? [context.t("announce.quoteEnd")] : []),
    },
  },
  listItem: {
    opening: {
      cue: by("list"),
      none: nothing,
      brief: (context) => announceList(context),
      full: (context) => announceList(context),
    },
    before: {
      cue: by("item"),
      none: ({ block, t }) => (block.ordered ? [t("announce.itemNumber", { index: block.index })] : []),
      brief: ({ block, t }) => (block.ordered ? [t("announce.itemNumber", { index: block.index })] : []),
      full: ({ block, t }) => [block.ordered ? t("announce.itemNumber", { index: block.index }) : t("announce.bullet")],
    },
    parts: { text: silent },
    after: {
      cue: endOf("list"),
      none: nothing,
      brief: nothing,
      full: ({ next, t }) => (next?.kind === "listItem" ? [] : [t("announce.listEnd")]),
    },
  },
  table: {
    before: {
      cue: by("table"),
      none: nothing,
      brief: ({ block, t }) => [t("announce.table", { rows: block.rows.length, columns: countColumns(block) })],
      full: ({ block, t }) => [t("announce.table", { rows: block.rows.length, columns: countColumns(block) })],
    },
    parts: {
      caption: {
        cue: by("caption"),
        none: nothing,
        brief: ({ t }) => [t("announce.caption")],
        full: ({ t }) => [t("announce.caption")],
      },
      cell: {
        cue: by("row"),
        none: nothing,
        brief: (context) => [announceRow(context)],
        full: (context) => [announceRow(context), { repeated: findColumnHeader(context.block, context.part) }],
      },
      headerCell: {
        cue: by("row"),
        none: nothing,
        brief: (context) => [announceRow(context)],
        full: (context) => [announceRow(context)],
      },
    },
    after: { cue: endOf("table"), none: nothing, brief: nothing, full: ({ t }) => [t("announce.tableEnd")] },
  },
  code: {
    before: {
      cue: by("code"),
      none: nothing,
      brief: ({ t }) => [t("announce.code")],
      full: ({ t }) => [t("announce.code")],
    },
    parts: { text: silent },
    after: { cue: endOf("code"), none: nothing, brief: nothing, full: ({ t }) => [t("announce.codeEnd")] },
  },
  embed: {
    before: {
      cue: by("embed"),
      none: nothing,
      brief: ({ block, t }) => [t("announce.embed", { kind: block.embedKind })],
      full: ({ block, t }) => [t("announce.embedFull", { kind: block.embedKind })],
    },
    parts: { title: silent },
    after: silent,
  },
  // A separator is heard as a longer silence (pauses.ts).
  separator: { before: silent, parts: {}, after: silent },
};

/** After a sentence with a footnote's mark, which is left out of the sentence itself. */
export const footnoteAnnouncements: Levels<{ readonly label: string; readonly t: Translate }> = {
  cue: by("footnote"),
  none: nothing,
  brief: ({ label, t }) => [t("announce.footnote", { label })],
  full: ({ label, t }) => [t("announce.footnote", { label })],
};

/** Where a link begins in running text. Whoever chooses nothing else is not told of links at any level (cues.ts). */
export const linkAnnouncements: Levels<{ readonly t: Translate }> = {
  cue: by("link"),
  none: nothing,
  brief: ({ t }) => [t("announce.link")],
  full: ({ t }) => [t("announce.link")],
};

/** After the last sentence. Not about structure: who hears only half of an article must know, at every level. */
export const endingAnnouncements: { readonly [Kind in Ending]: Levels<{ readonly t: Translate }> } = {
  complete: silent,
  paywall: {
    cue: () => null,
    none: ({ t }) => [t("announce.paywall")],
    brief: ({ t }) => [t("announce.paywall")],
    full: ({ t }) => [t("announce.paywall")],
  },
};

function announceList({ block, t }: AnnouncementContext<"listItem">): readonly Announcement[] {
  return block.index === 1 ? [t("announce.list", { count: block.count, level: block.depth + 1 })] : [];
}

/** Neighbouring quotes are one quotation until somebody is named. */
function beginsQuote({ previous }: AnnouncementContext<"quote">): boolean {
  return previous?.kind !== "quote" || previous.attribution !== "";
}

function endsQuote({ block, next }: AnnouncementContext<"quote">): boolean {
  return next?.kind !== "quote" || block.attribution !== "";
}

/** Rows are named where they begin: the first cell that has text may stand in any column. */
function announceRow({ block, part, t }: PartContext<"table">): string {
  const row = part.row ?? 0;
  const first = block.rows[row]?.findIndex(({ text }) => text !== "");
  if (part.column !== first) return "";
  return isHeaderRow(block, row) ? t("announce.headerRow") : t("announce.row", { row: row + 1 });
}
