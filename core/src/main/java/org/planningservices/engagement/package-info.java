/**
 * What a voucher pays for.
 *
 * <p>A customer creates a voucher for an <em>offering</em> (DDPS, SDPS, …) and a <em>service level</em>, the length in
 * days. The partner that reserves the voucher chooses the <em>engagement</em> of that offering. An engagement requires
 * a <em>competency</em> at a <em>level</em>, which the partner must hold and its consultant must have passed the exam for.
 *
 * <p>Codes are open: an unknown offering or engagement is a value like any other, and the rules refuse it (VCH-02,
 * ENG-16).
 *
 * <p>A text has at most 1,000 Unicode code points and contains no unpaired surrogate.
 */
@NullMarked
@ValueStyle
package org.planningservices.engagement;

import org.jspecify.annotations.NullMarked;
import org.planningservices.style.ValueStyle;
