#!/usr/bin/env python3
"""Reduces biolink-model.yaml to what the KGX export and its check need: python3 biolink_model.py MODEL.yaml > OUT.tsv

Rows: kind, name, parents (is_a and mixins), flags, range, domain, extra.
  class    extra: prefixes of identifiers; for associations also subject=, object= and predicate= where restricted
  slot     range and domain as in the model
  value    name is ENUM/VALUE
  prefix   extra: its expansion
"""
import re
import sys

import yaml


def camel(name):
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[ _]+", name))


def snake(name):
    return re.sub(r"[ ]+", "_", name)


def flags(thing):
    return "|".join(f for f in ("abstract", "mixin", "deprecated", "multivalued", "required", "symmetric")
                    if thing.get(f))


def main(path):
    with open(path, encoding="utf-8") as file:
        model = yaml.safe_load(file)
    classes, slots = model["classes"], model["slots"]

    def kind(name):
        return camel(name) if name in classes else name or ""

    def parents(thing, rename):
        return "|".join(rename(p) for p in [thing.get("is_a")] + (thing.get("mixins") or []) if p)

    rows = []
    for name, thing in classes.items():
        thing = thing or {}
        extra = list(thing.get("id_prefixes") or [])
        for part, use in (thing.get("slot_usage") or {}).items():
            use = use or {}
            if part in ("subject", "object") and use.get("range"):
                extra.append(part + "=" + kind(use["range"]))
            if part == "predicate" and use.get("subproperty_of"):
                extra.append("predicate=" + snake(use["subproperty_of"]))
            if use.get("required") and part not in ("subject", "object", "predicate"):
                extra.append("required=" + snake(part))
        rows.append(("class", camel(name), parents(thing, camel), flags(thing), "", "", "|".join(extra)))
    for name, thing in slots.items():
        thing = thing or {}
        rows.append(("slot", snake(name), parents(thing, snake), flags(thing), kind(thing.get("range")),
                     kind(thing.get("domain")), ""))
    for name, thing in model["enums"].items():
        for value in thing.get("permissible_values") or {}:
            rows.append(("value", name + "/" + str(value), "", "", "", "", ""))
    for name, expansion in model["prefixes"].items():
        rows.append(("prefix", name, "", "", "", "", expansion if isinstance(expansion, str)
                     else expansion["prefix_reference"]))
    print("kind\tname\tparents\tflags\trange\tdomain\textra")
    for row in rows:
        print("\t".join(row))


main(sys.argv[1])
