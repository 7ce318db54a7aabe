#include "EmbeddedData.h"

// One line for each file of Data/families/, by name. A new family is added here.
static const unsigned char families[] = {
};

const unsigned char *embedded_families_start(void) { return families; }
size_t embedded_families_length(void) { return sizeof families; }

static const unsigned char licenses[] = {
#embed "../../Data/licenses.json" suffix(, 0)
};
const unsigned char *embedded_licenses_start(void) { return licenses; }

static const unsigned char tasks[] = {
#embed "../../Data/tasks.json" suffix(, 0)
};
const unsigned char *embedded_tasks_start(void) { return tasks; }

static const unsigned char languages[] = {
#embed "../../Data/languages.json" suffix(, 0)
};
const unsigned char *embedded_languages_start(void) { return languages; }

static const unsigned char thresholds[] = {
#embed "../../Data/thresholds.json" suffix(, 0)
};
const unsigned char *embedded_thresholds_start(void) { return thresholds; }

static const unsigned char sources[] = {
#embed "../../Data/sources.json" suffix(, 0)
};
const unsigned char *embedded_sources_start(void) { return sources; }

static const unsigned char gpus[] = {
#embed "../../Data/gpus.json" suffix(, 0)
};
const unsigned char *embedded_gpus_start(void) { return gpus; }
