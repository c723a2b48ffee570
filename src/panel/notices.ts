/** What the panel says about the plan as a whole, above it and below it. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import { words } from './words.ts';

/** The place above the plan for banners; spoken when it comes while somebody works in the panel, not while they type. */
export function bannerSpace(...banners: readonly (TemplateResult | undefined)[]): TemplateResult {
  const live = document.hasFocus() ? 'polite' : 'off';
  return html`<div class="banner-space" aria-live=${live}>
    ${banners.map((banner) => banner ?? nothing)}
  </div>`;
}

/** Above the last good view while the text is broken. */
export function brokenBanner(
  broken: { readonly message: string; readonly show: string },
  show: () => void,
): TemplateResult {
  return html`<div class="banner broken" role="group" aria-label=${broken.message}>
    ${icon('warning')}
    <p>${broken.message}</p>
    <button type="button" class="small" data-key="show-broken" @click=${show}>${broken.show}</button>
  </div>`;
}

/** Above a plan that can only be read. @param unlock what makes it changeable, where something does */
export function readOnlyBanner(
  reason: string,
  unlock: { readonly label: string; readonly act: () => void } | undefined,
): TemplateResult {
  return html`<div class="banner" role="note">
    ${icon('info')}
    <p>${reason}</p>
    ${
      unlock
        ? html`<button type="button" class="small" data-key="unlock" @click=${unlock.act}>
            ${unlock.label}
          </button>`
        : nothing
    }
  </div>`;
}

/** Above a plan with unsaved words whose file was saved by somebody else. @param compare shows both versions */
export function savedElsewhereBanner(
  message: string,
  together: () => void,
  compare: () => void,
): TemplateResult {
  return html`<div class="banner" role="group" aria-label=${message}>
    ${icon('info')}
    <p>${message}</p>
    <div class="banner-buttons">
      <button type="button" class="small primary" data-key="bring-saved-together" @click=${together}>
        ${words.together}
      </button>
      <button type="button" class="small" data-key="compare" @click=${compare}>${words.compare}</button>
    </div>
  </div>`;
}

/** Above a plan whose text holds two versions. @param together leads to where they are brought together */
export function bothChangedBanner(message: string, together: () => void): TemplateResult {
  return html`<div class="banner broken" role="group" aria-label=${message}>
    ${icon('warning')}
    <p>${message}</p>
    <div class="banner-buttons">
      <button type="button" class="small primary" data-key="bring-together" @click=${together}>
        ${words.together}
      </button>
    </div>
  </div>`;
}
