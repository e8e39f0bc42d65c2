declare module "html-encoding-sniffer" {
  /** Answers the name of an encoding as the Encoding Standard has it. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: {
      readonly xml?: boolean;
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ): string;
}
