/** Three components in a colour space's own units; for sRGB each from 0 to 1 where in gamut. */
type Components = readonly [number, number, number];

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Hue in degrees, saturation and lightness 0–1, to sRGB. Source: CSS Color 4, "HSL to sRGB". */
export function hsl(hue: number, saturation: number, lightness: number): Components {
  const light = clamp(lightness);
  const reach = clamp(saturation) * Math.min(light, 1 - light);
  const channel = (offset: number): number => {
    const k = (((offset + hue / 30) % 12) + 12) % 12;
    return light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Hue in degrees, whiteness and blackness 0–1, to sRGB. Source: CSS Color 4, "HWB to sRGB". */
export function hwb(hue: number, whiteness: number, blackness: number): Components {
  const white = Math.max(0, whiteness);
  const black = Math.max(0, blackness);
  const sum = Math.max(1, white + black);
  return hsl(hue, 1, 0.5).map((channel) => (channel * (sum - white - black) + white) / sum) as [
    number,
    number,
    number,
  ];
}

const row = ([x, y, z]: Components, a: number, b: number, c: number): number => a * x + b * y + c * z;

const encode = (channel: number): number =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;

/** CIE Lab (lightness 0–100, D50) to sRGB. Source: CSS Color 4, sample code for Lab, D50 and sRGB. */
export function lab(lightness: number, a: number, b: number): Components {
  const y = (lightness + 16) / 116;
  const open = (f: number): number => (f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / (24389 / 27));
  const xyz = [open(y + a / 500) * 0.9642957, open(y), open(y - b / 200) * 0.8251046] as const;
  return [
    encode(row(xyz, 3.1341359, -1.6173863, -0.4906619)),
    encode(row(xyz, -0.9787955, 1.9162544, 0.0334427)),
    encode(row(xyz, 0.0719554, -0.2289768, 1.4053861)),
  ];
}

/** Oklab (lightness 0–1) to sRGB. Source: CSS Color 4, sample code for OKLab. */
export function oklab(lightness: number, a: number, b: number): Components {
  const components = [lightness, a, b] as const;
  const lms = [
    row(components, 1, 0.3963378, 0.2158038) ** 3,
    row(components, 1, -0.1055613, -0.0638542) ** 3,
    row(components, 1, -0.0894842, -1.2914855) ** 3,
  ] as const;
  return [
    encode(row(lms, 4.0767417, -3.3077116, 0.2309699)),
    encode(row(lms, -1.268438, 2.6097574, -0.3413194)),
    encode(row(lms, -0.0041961, -0.7034186, 1.7076147)),
  ];
}

/** Chroma and hue (degrees) to the a and b of `lab` and `oklab`. */
export const polar = (chroma: number, hue: number): [number, number] => [
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180),
];
