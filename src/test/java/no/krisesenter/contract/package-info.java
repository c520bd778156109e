/** The contract between models, forms, tables and code: that they name the same things, and keep to the conventions. */
package no.krisesenter.contract;
