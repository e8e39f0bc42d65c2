/** Zero crossings of the sinc on either side: what comes back as noise lies then below -70 dB. */
const crossings = 16;
/** Weights between two input samples; between two weights the relation is straight. */
const resolution = 512;

/**
 * Brings mono sound to another sample rate as it streams through, by a windowed sinc (Julius O. Smith, "Digital Audio
 * Resampling"). The sound keeps its length; nothing is shifted.
 */
export class Resampler {
  /** Input samples for one output sample. */
  readonly #step: number;
  /** Of the lower of both rates: what lies above it would come back as noise. */
  readonly #cutoff: number;
  /** Input samples on either side that an output sample is made of. */
  readonly #reach: number;
  readonly #weights: Float32Array;
  #input: Float32Array;
  /** The place of `#input[0]` in all of the input, and of the next output sample. */
  #inputStart: number;
  #written = 0;
  #received = 0;

  constructor(from: number, to: number) {
    this.#step = from / to;
    this.#cutoff = Math.min(1, to / from);
    this.#reach = Math.ceil(crossings / this.#cutoff);
    // Trigonometry for each sample would take as long as the speech itself.
    const length = this.#reach * resolution + 2;
    this.#weights = Float32Array.from({ length }, (_, index) => this.#weigh(index / resolution));
    this.#input = new Float32Array(this.#reach);
    this.#inputStart = -this.#reach;
  }

  /** Takes samples and returns what is ready. */
  write(samples: Float32Array): Float32Array<ArrayBuffer> {
    this.#received += samples.length;
    return this.#process(samples, this.#received - this.#reach);
  }

  /** Returns the rest. */
  end(): Float32Array<ArrayBuffer> {
    return this.#process(new Float32Array(this.#reach * 2), this.#received);
  }

  /** Makes the output samples that lie before a place in the input. */
  #process(samples: Float32Array, before: number): Float32Array<ArrayBuffer> {
    const input = new Float32Array(this.#input.length + samples.length);
    input.set(this.#input);
    input.set(samples, this.#input.length);
    const count = Math.max(0, Math.ceil(before / this.#step) - this.#written);
    const output = new Float32Array(count);
    for (let index = 0; index < count; index++) {
      output[index] = this.#interpolate(input, (this.#written + index) * this.#step - this.#inputStart);
    }
    this.#written += count;
    const used = Math.max(0, Math.floor(this.#written * this.#step) - this.#reach - this.#inputStart);
    this.#input = input.slice(used);
    this.#inputStart += used;
    return output;
  }

  #interpolate(input: Float32Array, place: number): number {
    const middle = Math.floor(place);
    let sum = 0;
    for (let at = middle - this.#reach + 1; at <= middle + this.#reach; at++) {
      const weight = Math.abs(place - at) * resolution;
      const index = Math.floor(weight);
      const low = this.#weights[index] ?? 0;
      const high = this.#weights[index + 1] ?? 0;
      sum += (input[at] ?? 0) * (low + (weight - index) * (high - low));
    }
    return sum;
  }

  #weigh(distance: number): number {
    const share = distance / this.#reach;
    if (Math.abs(share) >= 1) return 0;
    const angle = Math.PI * distance * this.#cutoff;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    // Blackman's window.
    return this.#cutoff * sinc * (0.42 + 0.5 * Math.cos(Math.PI * share) + 0.08 * Math.cos(2 * Math.PI * share));
  }
}
