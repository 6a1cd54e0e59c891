/**
 * The names of CSS, each before its colour in hex of capitals: the fewest bytes that hold them. Source: CSS
 * Color 4, "Named colors". Not the system's colours, nor `currentcolor`: what they are, only a page knows.
 */
const NAMES =
  "aliceblueF0F8FFantiquewhiteFAEBD7aqua0FFaquamarine7FFFD4azureF0FFFFbeigeF5F5DCbisqueFFE4C4black000" +
  "blanchedalmondFFEBCDblue00Fblueviolet8A2BE2brownA52A2AburlywoodDEB887cadetblue5F9EA0chartreuse7FFF00" +
  "chocolateD2691EcoralFF7F50cornflowerblue6495EDcornsilkFFF8DCcrimsonDC143Ccyan0FFdarkblue00008B" +
  "darkcyan008B8BdarkgoldenrodB8860BdarkgrayA9A9A9darkgreen006400darkkhakiBDB76Bdarkmagenta8B008B" +
  "darkolivegreen556B2FdarkorangeFF8C00darkorchid9932CCdarkred8B0000darksalmonE9967Adarkseagreen8FBC8F" +
  "darkslateblue483D8Bdarkslategray2F4F4Fdarkturquoise00CED1darkviolet9400D3deeppinkFF1493deepskyblue00BFFF" +
  "dimgray696969dodgerblue1E90FFfirebrickB22222floralwhiteFFFAF0forestgreen228B22fuchsiaF0FgainsboroDCDCDC" +
  "ghostwhiteF8F8FFgoldFFD700goldenrodDAA520gray808080green008000greenyellowADFF2FhoneydewF0FFF0" +
  "hotpinkFF69B4indianredCD5C5Cindigo4B0082ivoryFFFFF0khakiF0E68ClavenderE6E6FAlavenderblushFFF0F5" +
  "lawngreen7CFC00lemonchiffonFFFACDlightblueADD8E6lightcoralF08080lightcyanE0FFFF" +
  "lightgoldenrodyellowFAFAD2lightgrayD3D3D3lightgreen90EE90lightpinkFFB6C1lightsalmonFFA07A" +
  "lightseagreen20B2AAlightskyblue87CEFAlightslategray789lightsteelblueB0C4DElightyellowFFFFE0lime0F0" +
  "limegreen32CD32linenFAF0E6magentaF0Fmaroon800000mediumaquamarine66CDAAmediumblue0000CDmediumorchidBA55D3" +
  "mediumpurple9370DBmediumseagreen3CB371mediumslateblue7B68EEmediumspringgreen00FA9Amediumturquoise48D1CC" +
  "mediumvioletredC71585midnightblue191970mintcreamF5FFFAmistyroseFFE4E1moccasinFFE4B5navajowhiteFFDEAD" +
  "navy000080oldlaceFDF5E6olive808000olivedrab6B8E23orangeFFA500orangeredFF4500orchidDA70D6" +
  "palegoldenrodEEE8AApalegreen98FB98paleturquoiseAFEEEEpalevioletredDB7093papayawhipFFEFD5peachpuffFFDAB9" +
  "peruCD853FpinkFFC0CBplumDDA0DDpowderblueB0E0E6purple800080rebeccapurple639redF00rosybrownBC8F8F" +
  "royalblue4169E1saddlebrown8B4513salmonFA8072sandybrownF4A460seagreen2E8B57seashellFFF5EEsiennaA0522D" +
  "silverC0C0C0skyblue87CEEBslateblue6A5ACDslategray708090snowFFFAFAspringgreen00FF7Fsteelblue4682B4" +
  "tanD2B48Cteal008080thistleD8BFD8tomatoFF6347turquoise40E0D0violetEE82EEwheatF5DEB3whiteFFF" +
  "whitesmokeF5F5F5yellowFF0yellowgreen9ACD32transparent0000";

/** The hex digits of a colour's name in small letters; undefined where it is none. */
export const hexOfName = (name: string): string | undefined =>
  /^[a-z]+$/.test(name)
    ? new RegExp(`(?:^|[^a-z])${name.replace("grey", "gray")}([^a-z]+)`).exec(NAMES)?.[1]
    : undefined;
