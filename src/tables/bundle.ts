/** The bundled tables: every file of `data/` under its place in {@link Tables}; the only cast from JSON. */
import certificates from "../../data/certificates.json" with { type: "json" };
import classes from "../../data/classes.json" with { type: "json" };
import coverage from "../../data/coverage.json" with { type: "json" };
import childrensGoods from "../../data/goods/childrens-goods.json" with { type: "json" };
import consumerChemicalsGoods from "../../data/goods/consumer-chemicals.json" with { type: "json" };
import counterfeitsGoods from "../../data/goods/counterfeits.json" with { type: "json" };
import electricalGoods from "../../data/goods/electrical-goods.json" with { type: "json" };
import explosivesAndFireworksGoods from "../../data/goods/explosives-and-fireworks.json" with { type: "json" };
import forgeriesAndAccountsGoods from "../../data/goods/forgeries-and-accounts.json" with { type: "json" };
import gamblingAndCopyrightGoods from "../../data/goods/gambling-and-copyright.json" with { type: "json" };
import hazardousGoods from "../../data/goods/hazardous-goods.json" with { type: "json" };
import hazardsGoods from "../../data/goods/hazards.json" with { type: "json" };
import heritageAndStrategicGoods from "../../data/goods/heritage-and-strategic.json" with { type: "json" };
import householdGoods from "../../data/goods/household-goods.json" with { type: "json" };
import invasiveOrganismsGoods from "../../data/goods/invasive-organisms.json" with { type: "json" };
import livingThingsGoods from "../../data/goods/living-things.json" with { type: "json" };
import medicalGoods from "../../data/goods/medical-goods.json" with { type: "json" };
import obsceneAndAdultGoods from "../../data/goods/obscene-and-adult.json" with { type: "json" };
import otherSafetyGoods from "../../data/goods/other-safety-goods.json" with { type: "json" };
import quarantineGoods from "../../data/goods/quarantine.json" with { type: "json" };
import quasiDrugsGoods from "../../data/goods/quasi-drugs.json" with { type: "json" };
import radioEquipmentGoods from "../../data/goods/radio-equipment.json" with { type: "json" };
import recalledProductsGoods from "../../data/goods/recalled-products.json" with { type: "json" };
import surveillanceAndJammingGoods from "../../data/goods/surveillance-and-jamming.json" with { type: "json" };
import tobaccoAndAlcoholGoods from "../../data/goods/tobacco-and-alcohol.json" with { type: "json" };
import trafficEvasionGoods from "../../data/goods/traffic-evasion.json" with { type: "json" };
import uniformsAndPoliceGearGoods from "../../data/goods/uniforms-and-police-gear.json" with { type: "json" };
import weaponsGoods from "../../data/goods/weapons.json" with { type: "json" };
import wildlifeGoods from "../../data/goods/wildlife.json" with { type: "json" };
import cues from "../../data/lexicon/cues.json" with { type: "json" };
import forms from "../../data/lexicon/forms.json" with { type: "json" };
import phrases from "../../data/lexicon/phrases.json" with { type: "json" };
import readingWords from "../../data/lexicon/reading.json" with { type: "json" };
import words from "../../data/lexicon/words.json" with { type: "json" };
import manifest from "../../data/manifest.json" with { type: "json" };
import measures from "../../data/measures.json" with { type: "json" };
import crimeRules from "../../data/rules/banned-imports/crime.json" with { type: "json" };
import foodRules from "../../data/rules/banned-imports/food.json" with { type: "json" };
import hazardousMatterRules from "../../data/rules/banned-imports/hazardous-matter.json" with { type: "json" };
import tobaccoAlcoholAdultRules from "../../data/rules/banned-imports/tobacco-alcohol-adult.json" with { type: "json" };
import weaponsRules from "../../data/rules/banned-imports/weapons.json" with { type: "json" };
import wildlifeAndQuarantineRules from "../../data/rules/banned-imports/wildlife-and-quarantine.json" with {
  type: "json",
};
import devicesAndQuasiDrugsRules from "../../data/rules/prescription-drugs/devices-and-quasi-drugs.json" with {
  type: "json",
};
import medicinesRules from "../../data/rules/prescription-drugs/medicines.json" with { type: "json" };
import narcoticsRules from "../../data/rules/prescription-drugs/narcotics.json" with { type: "json" };
import chemicalsAndCosmeticsRules from "../../data/rules/unsafe-goods/chemicals-and-cosmetics.json" with {
  type: "json",
};
import childrenRules from "../../data/rules/unsafe-goods/children.json" with { type: "json" };
import dutiesRules from "../../data/rules/unsafe-goods/duties.json" with { type: "json" };
import hazardsRules from "../../data/rules/unsafe-goods/hazards.json" with { type: "json" };
import kcRules from "../../data/rules/unsafe-goods/kc.json" with { type: "json" };
import radioAndAppliancesRules from "../../data/rules/unsafe-goods/radio-and-appliances.json" with { type: "json" };
import sources from "../../data/sources.json" with { type: "json" };
import blockedFoodIngredientsSubstances from "../../data/substances/blocked-food-ingredients.json" with {
  type: "json",
};
import chemicalsSubstances from "../../data/substances/chemicals.json" with { type: "json" };
import cosmeticIngredientsSubstances from "../../data/substances/cosmetic-ingredients.json" with { type: "json" };
import foreignMedicinesSubstances from "../../data/substances/foreign-medicines.json" with { type: "json" };
import householdMedicinesSubstances from "../../data/substances/household-medicines.json" with { type: "json" };
import limitedChemicalsSubstances from "../../data/substances/limited-chemicals.json" with { type: "json" };
import medicinesSubstances from "../../data/substances/medicines.json" with { type: "json" };
import narcoticsSubstances from "../../data/substances/narcotics.json" with { type: "json" };
import precursorsSubstances from "../../data/substances/precursors.json" with { type: "json" };
import psychotropicsSubstances from "../../data/substances/psychotropics.json" with { type: "json" };
import tobaccoAndInhalantsSubstances from "../../data/substances/tobacco-and-inhalants.json" with { type: "json" };
import toxicChemicalsSubstances from "../../data/substances/toxic-chemicals.json" with { type: "json" };
import veterinaryMedicinesSubstances from "../../data/substances/veterinary-medicines.json" with { type: "json" };
import type { Tables } from "./tables.js";

const recordFiles = [
  childrensGoods,
  consumerChemicalsGoods,
  counterfeitsGoods,
  electricalGoods,
  explosivesAndFireworksGoods,
  forgeriesAndAccountsGoods,
  gamblingAndCopyrightGoods,
  hazardousGoods,
  hazardsGoods,
  heritageAndStrategicGoods,
  householdGoods,
  invasiveOrganismsGoods,
  livingThingsGoods,
  medicalGoods,
  obsceneAndAdultGoods,
  otherSafetyGoods,
  quarantineGoods,
  quasiDrugsGoods,
  radioEquipmentGoods,
  recalledProductsGoods,
  surveillanceAndJammingGoods,
  tobaccoAndAlcoholGoods,
  trafficEvasionGoods,
  uniformsAndPoliceGearGoods,
  weaponsGoods,
  wildlifeGoods,
  blockedFoodIngredientsSubstances,
  chemicalsSubstances,
  cosmeticIngredientsSubstances,
  foreignMedicinesSubstances,
  householdMedicinesSubstances,
  limitedChemicalsSubstances,
  medicinesSubstances,
  narcoticsSubstances,
  precursorsSubstances,
  psychotropicsSubstances,
  tobaccoAndInhalantsSubstances,
  toxicChemicalsSubstances,
  veterinaryMedicinesSubstances,
];
const ruleFiles = [
  devicesAndQuasiDrugsRules,
  medicinesRules,
  narcoticsRules,
  crimeRules,
  foodRules,
  hazardousMatterRules,
  tobaccoAlcoholAdultRules,
  weaponsRules,
  wildlifeAndQuarantineRules,
  chemicalsAndCosmeticsRules,
  childrenRules,
  dutiesRules,
  hazardsRules,
  kcRules,
  radioAndAppliancesRules,
];

/** The tables as published, checked by the tests and not again at import. */
export const bundledTables: Tables = {
  manifest,
  sources: sources.sources,
  classes: classes.classes,
  schemes: certificates.schemes,
  measures,
  records: recordFiles.flatMap((file) => file.records as unknown[]),
  rules: ruleFiles.flatMap((file) => file.rules as unknown[]),
  coverage,
  lexicon: { cues, forms, phrases, reading: readingWords, words },
} as unknown as Tables;
