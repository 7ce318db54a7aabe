#ifndef EMBEDDED_DATA_H
#define EMBEDDED_DATA_H

#include <stddef.h>
#include <string.h>

// The bytes of the files in Data/, so that the program needs no file beside it.
// Every text ends with a zero byte.

/// The bytes of a text before the zero.
static inline size_t embedded_text_length(const unsigned char *text) {
  return strlen((const char *)text);
}

/// All of Data/families/, one text after the other.
const unsigned char *embedded_families_start(void);
size_t embedded_families_length(void);

const unsigned char *embedded_licenses_start(void);
const unsigned char *embedded_tasks_start(void);
const unsigned char *embedded_languages_start(void);
const unsigned char *embedded_thresholds_start(void);
const unsigned char *embedded_tiers_start(void);
const unsigned char *embedded_sources_start(void);
const unsigned char *embedded_gpus_start(void);
const unsigned char *embedded_hyperparameters_start(void);
const unsigned char *embedded_model_types_start(void);
const unsigned char *embedded_zh_start(void);

/// All of Data/trainers/, one text after the other.
const unsigned char *embedded_trainers_start(void);
size_t embedded_trainers_length(void);

/// All of Data/evidence/ and of Data/evidence/standings/, one text after the other.
const unsigned char *embedded_evidence_start(void);
size_t embedded_evidence_length(void);
const unsigned char *embedded_standings_start(void);
size_t embedded_standings_length(void);

#endif
