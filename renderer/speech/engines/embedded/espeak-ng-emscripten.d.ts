/** The part of the package that Hark uses; it ships no types. Worked out from its generated glue and by running it. */
declare module "@echogarden/espeak-ng-emscripten" {
  export interface EspeakEvent {
    readonly type: "list_terminated" | "word" | "sentence" | "mark" | "play" | "end" | "msg_terminated" | "phoneme";
    /** 1-based, in code points of the text as given, markup included. */
    readonly text_position: number;
    /** Code points. */
    readonly word_length: number;
    /** Milliseconds from the beginning of the sound. */
    readonly audio_position: number;
    /** Of a phoneme: its name in the International Phonetic Alphabet, after its stress; empty for a silence. */
    readonly id?: string | number;
  }

  export interface EspeakVoiceInfo {
    readonly name: string;
    /** A path: "gmw/en-US". */
    readonly identifier: string;
    /** A lower priority number is a better fit. */
    readonly languages: readonly { readonly priority: number; readonly name: string }[];
  }

  export interface EspeakWorker {
    /** A language with an optional variant: "en-us+f3". 0 when found. */
    set_voice(name: string): number;
    /** Nominal words per minute, 80 to 450: more is taken as 450 without a word. */
    set_rate(rate: number): void;
    /** 0 to 99, 50 is usual. */
    set_pitch(pitch: number): void;
    get_samplerate(): number;
    list_voices(): EspeakVoiceInfo[];
    /** Synchronous. The text is always read as SSML. Returning true ends it. */
    synthesize(ssml: string, onChunk: (samples: Int16Array, events: EspeakEvent[]) => boolean): void;
    /** What it would say, in the International Phonetic Alphabet. Of plain text, not SSML. */
    synthesize_ipa(text: string): { readonly ipa: string };
  }

  export interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakWorker;
  }

  export interface EspeakOptions {
    /** Gives the voice data instead of letting the package load it. */
    getPreloadedPackage?(name: string, byteLength: number): ArrayBuffer;
  }

  export default function load(options?: EspeakOptions): Promise<EspeakModule>;
}
