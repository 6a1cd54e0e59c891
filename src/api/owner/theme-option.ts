/** A colour in any notation of CSS (hex, rgb, rgba, hsl, hsla are seen), an address, or an opacity from 0 to 100. */
export type ThemeValue = string | number | null;

/**
 * The sign-in and sign-up pages. `loginForm` is the card, `loginForeground` its text; `auth_bg_type` is `default`,
 * `image`, `video` or `color`, `auth_bg_src` the address of the picture or film, `auth_bg_tint` a colour over it;
 * `auth_bg_opacity` and `auth_form_opacity` (of the card) run from 0 to 100, as a number, as text, or null.
 */
export type AuthThemeOption =
  | "auth_bg_opacity"
  | "auth_bg_src"
  | "auth_bg_tint"
  | "auth_bg_type"
  | "auth_form_opacity"
  | "loginButton"
  | "loginButtonText"
  | "loginForeground"
  | "loginForm";

/** Buttons, inputs, switches and what else a form is made of, on every page. `…Text` is the label on the fill of that name. */
export type ControlThemeOption =
  | "buttonDanger"
  | "buttonDangerText"
  | "buttonDefault"
  | "buttonDefaultText"
  | "buttonDisabled"
  | "buttonDisabledText"
  | "buttonIconLabel"
  | "buttonPrimary"
  | "buttonPrimaryText"
  | "buttonSuccess"
  | "buttonSuccessText"
  | "buttonUpgrade"
  | "buttonUpgradeText"
  | "buttonWarning"
  | "buttonWarningText"
  | "dottedBorder"
  | "dropdownAccent"
  | "dropdownBackground"
  | "formControlBorder"
  | "formControlFocus"
  | "iconRadioSelected"
  | "iconRadioSubTitle"
  | "inputBackground"
  | "inputBackgroundReadOnly"
  | "inputError"
  | "inputForeground"
  | "inputForegroundReadOnly"
  | "lightBorder"
  | "link"
  | "loading"
  | "primary"
  | "snakeButtonOutline"
  | "switchDisabledBackground"
  | "switchLabelDark"
  | "switchLabelWhite"
  | "switchSlider";

/** Alerts, toasts, tooltips, dialogs and the list of notifications. */
export type MessageThemeOption =
  | "alertActionDangerBackground"
  | "alertActionInfoBackground"
  | "alertActionWarningBackground"
  | "alertDangerBackground"
  | "alertInfoBackground"
  | "alertWarningBackground"
  | "informationIcon"
  | "limitAlert"
  | "modalContainer"
  | "modalOverlay"
  | "notificationButtonAmount"
  | "notificationButtonAmountText"
  | "notificationEmptyIcon"
  | "notificationEmptyTitle"
  | "notificationFilterBackground"
  | "notificationFilterMessageIcon"
  | "notificationFooter"
  | "notificationIconContainer"
  | "notificationItem"
  | "notificationItemBorder"
  | "notificationItemDate"
  | "notificationItemTextAccepted"
  | "notificationItemUnread"
  | "notificationText"
  | "toast"
  | "toastText"
  | "tooltipContainer"
  | "tooltipText";

/** The bar above and the bar beside every page; `sidebar…Selected` is the accent of that section while it is open. */
export type NavigationThemeOption =
  | "floatingSidebarTitle"
  | "footerBackground"
  | "listNavColor"
  | "navDescription"
  | "navbar"
  | "navbarBetaDeveloperBorder"
  | "navbarButton"
  | "navbarDropdownBackground"
  | "navbarDropdownBorder"
  | "navbarDropdownOption"
  | "navbarDropdownOptionBackground"
  | "navbarDropdownOptionBorder"
  | "navbarDropdownOptionHover"
  | "navbarDropdownSecondaryText"
  | "navbarDropdownSignoutButton"
  | "navbarSettings"
  | "navbarText"
  | "publicPageNavigationBar"
  | "sidebarAccessSelected"
  | "sidebarAccountSelected"
  | "sidebarActionSelected"
  | "sidebarAnalysisSelected"
  | "sidebarBackground"
  | "sidebarBillingSelected"
  | "sidebarBucketSelected"
  | "sidebarConnector"
  | "sidebarDashboardSelected"
  | "sidebarDeviceSelected"
  | "sidebarExploreSelected"
  | "sidebarFileSelected"
  | "sidebarForegroundIcon"
  | "sidebarForegroundText"
  | "sidebarHomeSelected"
  | "sidebarIntegration"
  | "sidebarItem"
  | "sidebarItemHover"
  | "sidebarItemOdd"
  | "sidebarItemSelected"
  | "sidebarNetwork"
  | "sidebarRibbon"
  | "sidebarRunSelected"
  | "sidebarSecondBackground"
  | "sidebarSeparator"
  | "sidebarSeparatorForeground"
  | "sidebarTagoCoreSelected"
  | "sidebarText"
  | "sidebarUserSelected";

/** Pages between the bars: headers, tabs, tables and lists. */
export type ContentThemeOption =
  | "contentBackground"
  | "contentHeader"
  | "contentHeaderGradient"
  | "contentHeaderSeparator"
  | "contentHeaderText"
  | "deviceListAlternateRow"
  | "deviceListColumn"
  | "dynamicTableAlternateRow"
  | "dynamicTableColumn"
  | "filesSelection"
  | "listTitleLabel"
  | "regularText"
  | "tabBackground"
  | "tabLabelActive"
  | "tabLabelBackground"
  | "tabLabelBorder"
  | "tabLabelHover"
  | "tabText"
  | "tableBackground"
  | "tableBorder"
  | "tableEvenRowBackground"
  | "tableFooterBackground"
  | "tableOddRowBackground"
  | "verticalTabItem"
  | "verticalTabItemBorder";

/** Dashboards: the widgets' cards and icons, gauges. */
export type WidgetThemeOption =
  | "gaugeDanger"
  | "gaugeEmpty"
  | "gaugeFill"
  | "gaugePrimaryText"
  | "gaugeSecondaryText"
  | "gaugeTick"
  | "widgetCardBackground"
  | "widgetColors"
  | "widgetIconsAccent"
  | "widgetIconsBackground"
  | "widgetIconsColor"
  | "widgetIconsFooterBasic"
  | "widgetIconsFooterPremium";

/** Marks of TagoIO's own admin pages; a RUN keeps them, its users don't meet them. */
export type AdminThemeOption =
  | "actionSchedule"
  | "actionTriggerByData"
  | "actionTriggerByMQTT"
  | "actionTriggerByResource"
  | "analysisExternal"
  | "analysisInternal"
  | "blueprint"
  | "dataStorageImmutable"
  | "dataStorageMutable"
  | "deviceInputOutput1Day"
  | "deviceInputOutput3Days"
  | "deviceInputOutput3Hours"
  | "deviceInputOutput6Hours"
  | "deviceInputOutputRest"
  | "dictionaryAlertIcon"
  | "dictionaryPrimary"
  | "html5"
  | "pdf"
  | "quickstart"
  | "quickstartSidebarBackground"
  | "quickstartTask"
  | "quickstartTaskFinished"
  | "quickstartText"
  | "svgTagoFont"
  | "svgTagoIOHole";

/**
 * Every key of a RUN's theme that is documented: those of TagoIO's SDK, of its default settings, and `auth_bg_tint`
 * (API contract: theme). A real theme may lack some and hold others.
 */
export type ThemeOption =
  | AuthThemeOption
  | ControlThemeOption
  | MessageThemeOption
  | NavigationThemeOption
  | ContentThemeOption
  | WidgetThemeOption
  | AdminThemeOption;

/** The theme as a server sends it or an owner saves it. */
export type ThemeSettings = { [Option in ThemeOption]?: ThemeValue } & Record<string, ThemeValue | undefined>;
